package dev.waymark.authoring;

import static dev.waymark.problem.ProblemType.OVERLOADED;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Bounds how many imports are at work at once: each has in memory all that it brings. */
@ApplicationScoped
public class ImportPlaces {
    private static final int MOST = 4;

    private final Semaphore places = new Semaphore(MOST);

    ImportPlaces() {}

    /**
     * Does the work of an import.
     *
     * @throws dev.waymark.problem.ProblemException if as many are at work as may; nothing is done
     */
    public <T> T within(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw OVERLOADED
                    .because("%s imports are at work already. Try again in a few seconds.".formatted(MOST))
                    .withHeader("Retry-After", "5");
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
