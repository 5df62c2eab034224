package dev.waymark.http.request;

import dev.waymark.http.FilterOrder;
import dev.waymark.http.LogText;
import dev.waymark.http.RequestId;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.BiConsumer;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;

/**
 * One line for each answer. Of the headers it says the user agent alone, so that no key can get into a log, and no address of
 * a client, which is personal data and the proxy's to keep.
 */
@ApplicationScoped
class AccessLog {

    /** The category has a console handler of its own, which never makes a request wait. */
    private static final Logger LOG = Logger.getLogger("dev.waymark.access");

    private static final int LONGEST_TARGET = 256;
    private static final int LONGEST_AGENT = 120;

    private final AccessLogConfig config;

    AccessLog(AccessLogConfig config) {
        this.config = config;
    }

    void addFilter(@Observes Filters filters) {
        if (config.access()) {
            filters.register(this::follow, FilterOrder.ACCESS_LOG);
        }
    }

    private void follow(RoutingContext context) {
        long start = System.nanoTime();
        context.addEndHandler(end -> write(context, System.nanoTime() - start, end.succeeded()));
        context.next();
    }

    private void write(RoutingContext context, long nanos, boolean complete) {
        ExtLogRecord entry = new ExtLogRecord(Level.INFO, "", FormatStyle.NO_FORMAT, AccessLog.class.getName());
        StringBuilder line = new StringBuilder();
        members(context, nanos, complete, (name, value) -> {
            if (config.json()) {
                entry.putMdc(name, value);
            } else {
                line.append(line.isEmpty() ? "" : " ").append(name).append('=').append(value);
            }
        });
        if (config.json()) {
            line.append(entry.getMdc("method")).append(' ').append(entry.getMdc("path"));
            line.append(' ').append(entry.getMdc("status"));
        }
        entry.setMessage(line.toString(), FormatStyle.NO_FORMAT);
        entry.setLoggerName(LOG.getName());
        LOG.logRaw(entry);
    }

    private static void members(
            RoutingContext context, long nanos, boolean complete, BiConsumer<String, String> member) {
        HttpServerRequest request = context.request();
        member.accept("method", LogText.of(request.method().name(), LONGEST_AGENT));
        member.accept("path", LogText.of(request.uri(), LONGEST_TARGET));
        member.accept("status", Integer.toString(context.response().getStatusCode()));
        member.accept("bytes", Long.toString(context.response().bytesWritten()));
        member.accept("ms", milliseconds(nanos / 1_000));
        member.accept("id", RequestId.of(context));
        if (!complete) {
            member.accept("aborted", "true");
        }
        String agent = request.getHeader("User-Agent");
        if (agent != null) {
            member.accept("agent", '"' + LogText.of(agent, LONGEST_AGENT) + '"');
        }
    }

    /** Written by hand, since floating-point numbers take longer than the rest of the line. */
    private static String milliseconds(long micros) {
        String thousandths = Long.toString(1_000 + micros % 1_000);
        return micros / 1_000 + "." + thousandths.substring(1);
    }
}
