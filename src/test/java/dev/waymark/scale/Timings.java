package dev.waymark.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** How long an operation took, each time but for the first ones, in which the virtual machine gets to know it. */
final class Timings {
    private final String operation;
    private final int warmUp;
    private final List<Double> all = new ArrayList<>();

    Timings(String operation, int warmUp) {
        this.operation = operation;
        this.warmUp = warmUp;
    }

    <T> T of(Supplier<T> work) {
        long start = System.nanoTime();
        var done = work.get();
        all.add((System.nanoTime() - start) / 1e6);
        return done;
    }

    /** Its median, what 95 of a hundred times took at most, and the longest, in milliseconds. */
    String row() {
        var counted = all.stream().skip(warmUp).sorted().toList();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f |",
                operation,
                counted.size(),
                quantile(counted, 0.5),
                quantile(counted, 0.95),
                quantile(counted, 1));
    }

    private static double quantile(List<Double> sorted, double part) {
        return sorted.get((int) Math.ceil(part * sorted.size()) - 1);
    }
}
