package dev.waymark.scale;

import dev.waymark.Database;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Gathers the statistics of all tables again and again, as PostgreSQL itself may do at any moment. */
final class Analyst implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Analyst.class);

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread;

    Analyst(Database database) {
        thread = new Thread(
                () -> {
                    try {
                        while (!ended.await(200, TimeUnit.MILLISECONDS)) {
                            database.asOwner("analyze");
                        }
                    } catch (SQLException | InterruptedException e) {
                        LOG.error("No statistics were gathered", e);
                    }
                },
                "analyst");
        thread.start();
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
