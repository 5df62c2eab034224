package dev.waymark.publishing;

import dev.waymark.store.Releases;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Lets one publication happen at a time. */
@ApplicationScoped
public class ReleaseLock {
    private static final Logger LOG = Logger.getLogger(ReleaseLock.class);

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
        boolean told = false;
        while (!releases.begin()) {
            cancellation.check();
            if (!told) {
                LOG.info("Waiting for the end of another publication");
                told = true;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancelledException();
            }
        }
    }
}
