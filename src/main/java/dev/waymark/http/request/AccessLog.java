package dev.waymark.http.request;

import dev.waymark.http.FilterOrder;
import dev.waymark.http.LogText;
import dev.waymark.http.RequestId;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
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
        Map<String, String> members = members(context, nanos, complete);
        String line = config.json()
                ? members.get("method") + " " + members.get("path") + " " + members.get("status")
                : members.entrySet().stream()
                        .map(member -> member.getKey() + "=" + member.getValue())
                        .collect(Collectors.joining(" "));
        ExtLogRecord entry = new ExtLogRecord(Level.INFO, line, FormatStyle.NO_FORMAT, AccessLog.class.getName());
        entry.setLoggerName(LOG.getName());
        if (config.json()) {
            members.forEach(entry::putMdc);
        }
        LOG.logRaw(entry);
    }

    private static Map<String, String> members(RoutingContext context, long nanos, boolean complete) {
        HttpServerRequest request = context.request();
        Map<String, String> members = new LinkedHashMap<>();
        members.put("method", LogText.of(request.method().name(), LONGEST_AGENT));
        members.put("path", LogText.of(request.uri(), LONGEST_TARGET));
        members.put("status", String.valueOf(context.response().getStatusCode()));
        members.put("bytes", String.valueOf(context.response().bytesWritten()));
        members.put("ms", String.valueOf(nanos / 1_000 / 1_000.0));
        members.put("id", RequestId.of(context));
        if (!complete) {
            members.put("aborted", "true");
        }
        String agent = request.getHeader("User-Agent");
        if (agent != null) {
            members.put("agent", '"' + LogText.of(agent, LONGEST_AGENT) + '"');
        }
        return members;
    }
}
