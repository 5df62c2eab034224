package dev.waymark.authoring;

import static dev.waymark.problem.ProblemType.OVERLOADED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Lets those who have no key look at one preview at a time. A preview holds up publications as long as it takes, and so the next
 * one may not begin before as much time has gone by.
 */
@ApplicationScoped
class PreviewTurns {
    /** Several times what a publication sleeps before it asks again whether its turn has come. */
    private static final long SHORTEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final LongSupplier nanoTime;
    private boolean taken;
    private long pausedUntil;

    @Inject
    PreviewTurns() {
        this(System::nanoTime);
    }

    /** Begins with the time of a clock in nanoseconds. */
    PreviewTurns(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.pausedUntil = nanoTime.getAsLong();
    }

    /** Does the work if it may begin now; else it ends in a problem. */
    <T> T take(Supplier<T> work) {
        begin();
        long start = nanoTime.getAsLong();
        try {
            return work.get();
        } finally {
            end(nanoTime.getAsLong() - start);
        }
    }

    private synchronized void begin() {
        if (taken || nanoTime.getAsLong() - pausedUntil < 0) {
            throw OVERLOADED
                    .because("Somebody else looks at a preview at this moment. Try again in a second.")
                    .withHeader("Retry-After", "1");
        }
        taken = true;
    }

    private synchronized void end(long nanos) {
        taken = false;
        pausedUntil = nanoTime.getAsLong() + Math.max(nanos, SHORTEST_PAUSE_NANOS);
    }
}
