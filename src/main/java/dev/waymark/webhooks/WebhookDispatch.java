package dev.waymark.webhooks;

import dev.waymark.store.Repetition;
import dev.waymark.store.schedule.Jobs;
import dev.waymark.store.schedule.ScheduleWatch;
import dev.waymark.store.webhooks.DueWebhooks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Sees to it, once a second, that somebody sends webhooks what waits for them. */
@ApplicationScoped
class WebhookDispatch {
    private static final Logger LOG = Logger.getLogger(WebhookDispatch.class);

    private final DueWebhooks due;
    private final Jobs jobs;
    private final ScheduleWatch clock;
    private final Repetition looking = new Repetition("waymark-webhooks");

    WebhookDispatch(DueWebhooks due, Jobs jobs, ScheduleWatch clock) {
        this.due = due;
        this.jobs = jobs;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        looking.start(this::look, Duration.ofSeconds(1));
    }

    void end(@Observes ShutdownEvent event) {
        looking.end();
    }

    private void look() {
        try {
            due.ids().forEach(this::note);
        } catch (SQLException | RuntimeException e) {
            LOG.debug("What is due to webhooks is looked for again in a second", e);
        }
    }

    /** Notes that one is due; what keeps that from being noted keeps no other one waiting. */
    private void note(int id) {
        try {
            QuarkusTransaction.requiringNew().run(() -> jobs.add(WebhookDelivery.TASK, id, clock.now()));
        } catch (RuntimeException e) {
            LOG.debugf(e, "What is due to webhook %s is noted in a second", id);
        }
    }
}
