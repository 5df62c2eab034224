package dev.waymark.publishing;

import static dev.waymark.problem.ProblemType.OVERLOADED;

import dev.waymark.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Bounds how many requests wait for the {@link ReleaseLock} at once: each holds a connection of the pool meanwhile, and those
 * are what readers need. What the service itself publishes does not queue here.
 */
@ApplicationScoped
public class PublicationQueue {
    /** The part of the pool that may wait. */
    private static final int SHARE = 4;

    private final Semaphore places;

    PublicationQueue(@ConfigProperty(name = "quarkus.datasource.jdbc.max-size", defaultValue = "50") int connections) {
        places = new Semaphore(Math.max(1, connections / SHARE));
    }

    /**
     * Does work that takes the release lock.
     *
     * @throws ProblemException if too many do so already, or if the service ends meanwhile; nothing is done
     */
    public <T> T within(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw OVERLOADED
                    .because(
                            "As many releases, checks, previews and imports wait for each other as may. Try again in a few seconds.")
                    .withHeader("Retry-After", "5");
        }
        try {
            return uncancelled(work);
        } finally {
            places.release();
        }
    }

    /**
     * Does what somebody has asked for, whose request an instance that does not end can answer.
     *
     * @throws ProblemException if the service ends meanwhile; nothing is done
     */
    public static <T> T uncancelled(Supplier<T> work) {
        try {
            return work.get();
        } catch (CancelledException e) {
            throw OVERLOADED
                    .because("The service ends, and nothing was published or changed. Try again in a few seconds.")
                    .withHeader("Retry-After", "5");
        }
    }
}
