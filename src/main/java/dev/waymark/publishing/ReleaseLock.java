package dev.waymark.publishing;

import dev.waymark.store.Releases;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets one publication happen at a time. */
@ApplicationScoped
public class ReleaseLock {
    private static final long PAUSE_MILLIS = 20;

    private final Releases releases;
    private final Cancellation cancellation;

    ReleaseLock(Releases releases, Cancellation cancellation) {
        this.releases = releases;
        this.cancellation = cancellation;
    }

    /**
     * Waits until no other publication is under way and starts one; the end of the transaction ends it. It has to be the
     * first statement of a READ COMMITTED transaction, so that all that follows sees what the former one published. It asks
     * again and again, since a statement that waits in the database cannot be cancelled, and is cut off by a time limit of
     * its connection.
     *
     * @throws CancelledException if the service ends meanwhile
     */
    public void acquire() {
        while (!releases.begin()) {
            cancellation.check();
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancelledException();
            }
        }
    }
}
