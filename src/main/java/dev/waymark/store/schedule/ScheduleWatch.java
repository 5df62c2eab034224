package dev.waymark.store.schedule;

import com.github.kagkarlsson.scheduler.Clock;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jboss.logging.Logger;

/**
 * Tells what time it is in the database, and how much of what was scheduled has failed or is overdue. It asks once a second, on connections
 * that readers do not need, and counts on from the last answer in between and while the database is away: the clock of the
 * machine, which may be wrong or be set, decides nothing.
 */
@ApplicationScoped
public class ScheduleWatch implements Clock {
    private static final Logger LOG = Logger.getLogger(ScheduleWatch.class);

    private static final long PAUSE_NANOS = 1_000_000_000;

    private final javax.sql.DataSource source;
    private long asked;
    private long answered;
    private Instant told = Instant.EPOCH;
    private volatile int failed;
    private volatile int overdue;

    ScheduleWatch(@DataSource("jobs") javax.sql.DataSource source) {
        this.source = source;
    }

    /** Returns the time of the database, or a moment before; the start of 1970 as long as it has never answered. */
    @Override
    public synchronized Instant now() {
        long now = System.nanoTime();
        if (told.equals(Instant.EPOCH) || now - asked > PAUSE_NANOS) {
            asked = now;
            ask();
        }
        return told.equals(Instant.EPOCH) ? told : told.plusNanos(System.nanoTime() - answered);
    }

    /** How many scheduled releases have failed and are still to be looked at, as far as is known. */
    public int failed() {
        return failed;
    }

    /** How many wait though their time came five minutes ago, as far as is known: nobody publishes them, or not for long. */
    public int overdue() {
        return overdue;
    }

    private void ask() {
        try (var connection = source.getConnection();
                var question = connection.prepareStatement("""
                        select clock_timestamp(), (select count(*) from scheduled_release where state = 'failed'),
                            (select count(*) from scheduled_release
                                where state = 'waiting' and publish_at < clock_timestamp() - interval '5 minutes')
                        """);
                var answer = question.executeQuery()) {
            answer.next();
            told = answer.getObject(1, OffsetDateTime.class).toInstant();
            failed = answer.getInt(2);
            overdue = answer.getInt(3);
            answered = System.nanoTime();
        } catch (SQLException e) {
            LOG.debug("The database does not say what time it is; it is counted on", e);
        }
    }
}
