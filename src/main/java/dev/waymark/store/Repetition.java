package dev.waymark.store;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Does something again and again on a thread of its own. What has failed, for whatever reason, is done again at its time: Java's
 * scheduler alone would never do it again, and not say so.
 */
public final class Repetition {
    private static final Logger LOG = Logger.getLogger(Repetition.class);

    private final String name;
    private final ScheduledExecutorService thread;
    private boolean failing;

    /** @param name that of the thread */
    public Repetition(String name) {
        this.name = name;
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            var daemon = new Thread(work, name);
            daemon.setDaemon(true);
            return daemon;
        });
    }

    /** Begins, with the same pause before the first time as between two. */
    public void start(Runnable work, Duration pause) {
        thread.scheduleWithFixedDelay(() -> attempt(work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    public void end() {
        thread.shutdownNow();
    }

    private void attempt(Runnable work) {
        try {
            work.run();
            failing = false;
        } catch (RuntimeException | Error e) {
            tell(e);
        }
    }

    /** Says so once; where there is no memory left, even that may fail. */
    private void tell(Throwable failure) {
        try {
            if (!failing) {
                LOG.errorf(failure, "What %s does has failed, and is tried again and again", name);
                failing = true;
            }
        } catch (RuntimeException | Error e) {
            failing = false;
        }
    }
}
