package dev.waymark.scale;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What an operation took of time and memory.
 *
 * @param time from its begin to its end
 * @param service what the virtual machine used of the processors
 * @param database what PostgreSQL used of the processors; empty where the machine does not tell
 * @param heap the most that was on the heap, in bytes; garbage included
 */
record Effort(Duration time, Duration service, Optional<Duration> database, long heap) {
    static Effort of(Server server, Runnable operation) {
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        var database = server.processorTime();
        var service = processorTime();
        long start = System.nanoTime();
        operation.run();
        return new Effort(
                Duration.ofNanos(System.nanoTime() - start),
                processorTime().minus(service),
                database.flatMap(before -> server.processorTime().map(after -> after.minus(before))),
                pools().stream()
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum());
    }

    private static Duration processorTime() {
        return Duration.ofNanos(
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime());
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
