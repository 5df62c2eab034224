package dev.waymark.ops.postgresql;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Restarts a server that died, on the same port, so that the connection pool recovers. */
final class Watchdog implements Runnable {

    private static final Logger LOG = Logger.getLogger(Watchdog.class);
    private static final long INTERVAL_MILLIS = 250;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;

    private final Server server;
    private final int port;
    private final Thread thread = new Thread(this, "waymark-postgresql-watchdog");
    private final CountDownLatch end = new CountDownLatch(1);

    private Watchdog(Server server, int port) {
        this.server = server;
        this.port = port;
    }

    static Watchdog over(Server server, int port) {
        Watchdog watchdog = new Watchdog(server, port);
        watchdog.thread.setDaemon(true);
        watchdog.thread.start();
        return watchdog;
    }

    @Override
    public void run() {
        DataFolder folder = server.cluster().folder();
        long pause = INTERVAL_MILLIS;
        while (!endedWithin(pause)) {
            if (Postmaster.of(folder).isPresent() || restarted(folder)) {
                pause = INTERVAL_MILLIS;
            } else {
                pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
            }
        }
    }

    private boolean restarted(DataFolder folder) {
        LOG.warnf("PostgreSQL in %s died; starting it again on port %s", folder.root(), port);
        try {
            server.restart(port);
            LOG.infof("PostgreSQL in %s is back on port %s", folder.root(), port);
            return true;
        } catch (RuntimeException e) {
            LOG.errorf("PostgreSQL in %s did not come back: %s", folder.root(), e.getMessage());
            return false;
        }
    }

    /** Stops watching, after any restart in progress. */
    void end() {
        end.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean endedWithin(long millis) {
        try {
            return end.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
