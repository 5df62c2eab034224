package dev.waymark.http.request;

import dev.waymark.http.FilterOrder;
import dev.waymark.http.LogText;
import dev.waymark.http.RequestId;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/**
 * One line for each answer. Of the headers it says the user agent alone, so that no key can get into a log, and no address of
 * a client, which is personal data and the proxy's to keep. Lines go to the console many at once, from a thread of their own: to
 * wake another thread for each costs as much as the answer.
 */
@Singleton
class AccessLog {

    /** The category has a console handler of its own. */
    private static final Logger LOG = Logger.getLogger("dev.waymark.http.access-log");

    /** As in the rest of the log, in the time zone of the system. */
    private static final PatternFormatter TIME = new PatternFormatter("%d{yyyy-MM-dd HH:mm:ss,SSS}");

    private static final long PERIOD_MILLIS = 100;
    /** A console that nobody reads must not hold the end up. */
    private static final long LONGEST_END_MILLIS = 1_000;

    /** So many characters go to the console at once; of more the lines of others could come in between. */
    private static final int BLOCK = 7_000;

    /** What a console that cannot keep up costs is lines, and not answers or memory. */
    private static final int MOST_WAITING = 16_384;

    private final AccessLogConfig config;
    private final BlockingQueue<Exchange> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread writer = new Thread(this::run, "waymark-access-log");

    AccessLog(AccessLogConfig config) {
        this.config = config;
    }

    void addFilter(@Observes Filters filters) {
        if (config.access()) {
            filters.register(this::follow, FilterOrder.ACCESS_LOG);
            writer.setDaemon(true);
            writer.start();
        }
    }

    @PreDestroy
    void end() throws InterruptedException {
        ended.countDown();
        writer.join(LONGEST_END_MILLIS);
    }

    /** Has a line written, if there is to be one. */
    void add(Exchange exchange) {
        if (config.access()) {
            waiting.offer(exchange);
        }
    }

    private void follow(RoutingContext context) {
        long start = System.nanoTime();
        context.addEndHandler(end -> {
            HttpServerRequest request = context.request();
            add(new Exchange(
                    System.currentTimeMillis(),
                    request.method().name(),
                    request.uri(),
                    context.response().getStatusCode(),
                    context.response().bytesWritten(),
                    System.nanoTime() - start,
                    end.succeeded(),
                    RequestId.of(context),
                    request.getHeader("User-Agent")));
        });
        context.next();
    }

    private void run() {
        boolean last = false;
        while (!last) {
            try {
                last = ended.await(PERIOD_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                last = true;
            }
            try {
                write();
            } catch (RuntimeException | Error e) {
                // What the console or the memory has no room for is lost, and there is no other place to say so.
            }
        }
    }

    private void write() {
        List<Exchange> batch = new ArrayList<>();
        waiting.drainTo(batch);
        if (config.json()) {
            batch.forEach(AccessLog::writeObject);
        } else {
            writeLines(batch);
        }
    }

    private static void writeLines(List<Exchange> batch) {
        StringBuilder lines = new StringBuilder();
        long millis = -1;
        String time = "";
        for (Exchange exchange : batch) {
            if (exchange.ended() != millis) {
                millis = exchange.ended();
                time = TIME.format(entry("", Instant.ofEpochMilli(millis)));
            }
            lines.append(lines.isEmpty() ? "" : "\n").append(time);
            exchange.describe(
                    (name, value) -> lines.append(' ').append(name).append('=').append(value));
            if (lines.length() > BLOCK) {
                LOG.logRaw(entry(lines.toString(), Instant.now()));
                lines.setLength(0);
            }
        }
        if (!lines.isEmpty()) {
            LOG.logRaw(entry(lines.toString(), Instant.now()));
        }
    }

    private static void writeObject(Exchange exchange) {
        Map<String, String> members = new LinkedHashMap<>();
        exchange.describe(members::put);
        String message =
                "%s %s %s".formatted(exchange.method(), LogText.withoutSecrets(exchange.target()), exchange.status());
        ExtLogRecord entry = entry(message, Instant.ofEpochMilli(exchange.ended()));
        entry.setMdc(members);
        LOG.logRaw(entry);
    }

    private static ExtLogRecord entry(String message, Instant time) {
        ExtLogRecord entry = new ExtLogRecord(Level.INFO, message, FormatStyle.NO_FORMAT, AccessLog.class.getName());
        entry.setLoggerName(LOG.getName());
        entry.setInstant(time);
        return entry;
    }
}
