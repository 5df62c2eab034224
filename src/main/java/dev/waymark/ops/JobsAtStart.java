package dev.waymark.ops;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import dev.waymark.publishing.Cancellation;
import dev.waymark.publishing.ScheduledPublication;
import dev.waymark.store.Repetition;
import dev.waymark.store.schedule.ScheduleWatch;
import dev.waymark.webhooks.WebhookDelivery;
import dev.waymark.webhooks.WebhookDesk;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Does what is due: looks for it once a second, and leaves it to another instance as soon as this one ends. While the database
 * is away it goes on looking, and says so once. An operator may have it do nothing.
 */
@ApplicationScoped
class JobsAtStart {
    private static final Logger LOG = Logger.getLogger(JobsAtStart.class);

    /** One for each webhook, so that none waits for another, and some for releases. */
    private static final int THREADS = WebhookDesk.MOST + 2;

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Whoever says nothing for four times as long is taken for dead. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);

    private static final int MISSED = 4;

    /** How long what is being done may take to end, and then to be interrupted. */
    private static final Duration END = Duration.ofSeconds(1);

    private final Cancellation cancellation;
    private final ScheduleWatch clock;
    private final Scheduler scheduler;
    private final boolean works;
    private final boolean watches;
    private final Repetition watching = new Repetition("waymark-overdue");

    JobsAtStart(
            @DataSource("jobs") javax.sql.DataSource source,
            ScheduleWatch clock,
            ScheduledPublication publication,
            WebhookDelivery delivery,
            Cancellation cancellation,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serves,
            @ConfigProperty(name = "waymark.jobs.enabled", defaultValue = "true") boolean enabled) {
        this.cancellation = cancellation;
        this.clock = clock;
        this.works = serves && enabled;
        this.watches = serves && !enabled;
        this.scheduler = Scheduler.create(source, publication.task(), delivery.task())
                .clock(clock)
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .threads(THREADS)
                .executorService(Executors.newCachedThreadPool(daemons("waymark-job")))
                .dueExecutor(Executors.newSingleThreadExecutor(daemons("waymark-due")))
                .housekeeperExecutor(Executors.newScheduledThreadPool(2, daemons("waymark-heartbeat")))
                .pollingInterval(PAUSE)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED)
                .shutdownMaxWait(END)
                .addSchedulerListener(new Outages())
                .build();
    }

    void start(@Observes @Priority(ContentAtStart.PRIORITY + 1) StartupEvent event) {
        if (works) {
            scheduler.start();
        }
        if (watches) { // Health tells what is overdue all the same.
            watching.start(clock::now, PAUSE);
        }
    }

    void pause(@Observes ShutdownDelayInitiatedEvent event) {
        scheduler.pause();
    }

    void end(@Observes ShutdownEvent event) {
        cancellation.request();
        watching.end();
        scheduler.stop();
    }

    private static ThreadFactory daemons(String name) {
        return work -> {
            var thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Says when nothing due can be found, and when it can again. */
    private static final class Outages extends AbstractSchedulerListener {
        private volatile boolean lasting;

        @Override
        public void onSchedulerEvent(SchedulerEventType type) {
            if (type == SchedulerEventType.UNEXPECTED_ERROR && !lasting) {
                lasting = true;
                LOG.warn("What is due cannot be looked for or noted in the database; it is tried again each second");
            } else if (type == SchedulerEventType.RAN_EXECUTE_DUE && lasting) {
                lasting = false;
                LOG.info("What is due is done again");
            }
        }
    }
}
