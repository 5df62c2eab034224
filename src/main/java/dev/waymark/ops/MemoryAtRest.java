package dev.waymark.ops;

import com.sun.management.OperatingSystemMXBean;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Gives spare memory back when the service comes to rest: after its start, which fills many times the heap that serving
 * needs, and after load. It would be too early at the end of the start, since the JVM then still compiles what has run.
 */
@ApplicationScoped
class MemoryAtRest {
    private static final Duration INTERVAL = Duration.ofSeconds(2);

    // Probes and a few readers take less than a twentieth of one processor, and that much work pays for a collection.
    private final Idleness idleness = new Idleness(INTERVAL.dividedBy(20), Duration.ofSeconds(1));
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "waymark-memory-at-rest");
        thread.setDaemon(true);
        return thread;
    });

    void watch(@Observes StartupEvent start) {
        thread.scheduleWithFixedDelay(this::look, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void end() {
        thread.shutdownNow();
    }

    private void look() {
        if (idleness.reached(taken())) {
            SpareMemory.giveBack();
            idleness.acted(taken());
        }
    }

    private Duration taken() {
        return Duration.ofNanos(system.getProcessCpuTime());
    }
}
