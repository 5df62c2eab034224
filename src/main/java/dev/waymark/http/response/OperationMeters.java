package dev.waymark.http.response;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.http.Outcome;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Counts what is kept of one operation, and how often it is asked for. */
final class OperationMeters {

    private final Counter hits;
    private final Counter misses;
    private final Counter evictions;
    private final LongAdder bytes = new LongAdder();
    private final Map<Form, Timer> timers = new ConcurrentHashMap<>();
    private final MeterRegistry registry;
    private final Tags tags;

    private record Form(boolean head, boolean unchanged) {}

    /**
     * Registers the meters of an operation.
     *
     * @param operation the path with variables, such as {@code /v1/skills/{slug}}
     */
    OperationMeters(MeterRegistry registry, String operation) {
        this.registry = registry;
        this.tags = Tags.of("uri", operation);
        this.hits = counter("hit");
        this.misses = counter("miss");
        this.evictions = Counter.builder("waymark.cache.evictions")
                .description("Answers that had to make room for others")
                .tags(tags)
                .register(registry);
        Gauge.builder("waymark.cache.size", bytes, LongAdder::doubleValue)
                .description("What answers that are kept take, about")
                .baseUnit("bytes")
                .tags(tags)
                .register(registry);
    }

    void hit() {
        hits.increment();
    }

    void miss() {
        misses.increment();
    }

    void kept(int weight) {
        bytes.add(weight);
    }

    void dropped(int weight, boolean evicted) {
        bytes.add(-weight);
        if (evicted) {
            evictions.increment();
        }
    }

    /** Times an answer that has not passed the HTTP server, as the server would. */
    void timed(boolean head, boolean unchanged, long nanos) {
        timers.computeIfAbsent(new Form(head, unchanged), this::timer).record(nanos, TimeUnit.NANOSECONDS);
    }

    private Counter counter(String result) {
        return Counter.builder("waymark.cache.requests")
                .description("Requests that were answered from memory (hit), or had to be fetched (miss)")
                .tags(tags.and("result", result))
                .register(registry);
    }

    private Timer timer(Form form) {
        int status = form.unchanged() ? 304 : 200;
        return Timer.builder("http.server.requests")
                .description("HTTP server request processing time")
                .tags(tags.and("method", form.head() ? "HEAD" : "GET", "status", String.valueOf(status))
                        .and(Outcome.forStatus(status).asTag()))
                .register(registry);
    }
}
