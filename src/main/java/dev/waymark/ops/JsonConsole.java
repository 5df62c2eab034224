package dev.waymark.ops;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.formatters.JsonFormatter;
import org.jboss.logmanager.formatters.StructuredFormatter.ExceptionOutputType;
import org.jboss.logmanager.handlers.ConsoleHandler;

/**
 * Sets a JSON formatter on the console handlers. Quarkus accepts formatters from extensions only, so this filter does it when
 * it is called for the first record (ADR 8).
 */
@LoggingFilter(name = "json")
public final class JsonConsole implements Filter {

    private boolean pending;

    public JsonConsole(@ConfigProperty(name = "waymark.log.json", defaultValue = "false") boolean json) {
        this.pending = json;
    }

    /** Synchronized, so that no other thread writes a record before the formatters are set. */
    @Override
    public synchronized boolean isLoggable(LogRecord entry) {
        if (pending) {
            LogContext.getLogContext().getLoggerNames().asIterator().forEachRemaining(JsonConsole::format);
            // A record can come by before the root logger has its console.
            pending = !format("");
        }
        return true;
    }

    /** Returns whether the category has a console. */
    private static boolean format(String category) {
        return format(LogContext.getLogContext().getLogger(category).getHandlers());
    }

    private static boolean format(Handler[] handlers) {
        boolean found = false;
        for (Handler handler : handlers) {
            if (handler instanceof ConsoleHandler console) {
                JsonFormatter json = new JsonFormatter();
                json.setExceptionOutputType(ExceptionOutputType.FORMATTED);
                console.setFormatter(json);
                found = true;
            } else if (handler instanceof ExtHandler others) {
                found |= format(others.getHandlers());
            }
        }
        return found;
    }
}
