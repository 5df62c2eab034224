package dev.waymark.authoring;

import static dev.waymark.problem.ProblemType.OVERLOADED;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets those who have no key look at one preview at a time. A preview holds up publications as long as it takes, and so the next
 * one may not begin before as much time has gone by.
 */
@ApplicationScoped
class PreviewTurns {
    /** Several times what a publication sleeps before it asks again whether its turn has come. */
    private static final long SHORTEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private boolean taken;
    private long pausedUntil = System.nanoTime();

    /** Does the work if it may begin now; else it ends in a problem. */
    <T> T take(Supplier<T> work) {
        begin();
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            end(System.nanoTime() - start);
        }
    }

    private synchronized void begin() {
        if (taken || System.nanoTime() - pausedUntil < 0) {
            throw OVERLOADED
                    .because("Somebody else looks at a preview at this moment. Try again in a second.")
                    .withHeader("Retry-After", "1");
        }
        taken = true;
    }

    private synchronized void end(long nanos) {
        taken = false;
        pausedUntil = System.nanoTime() + Math.max(nanos, SHORTEST_PAUSE_NANOS);
    }
}
