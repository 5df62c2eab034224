package dev.waymark.manage;

import static dev.waymark.problem.ProblemType.OVERLOADED;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Bounds how many files are written at once for those who ask for them: each keeps a connection that readers need meanwhile. */
@ApplicationScoped
class ExportPlaces {
    private static final int MOST = 4;

    private final Semaphore places = new Semaphore(MOST);

    ExportPlaces() {}

    /**
     * Writes a file.
     *
     * @throws dev.waymark.problem.ProblemException if as many are being written as may; nothing is done
     */
    <T> T within(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw OVERLOADED
                    .because("%s exports are being written already. Try again in a few seconds.".formatted(MOST))
                    .withHeader("Retry-After", "5");
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
