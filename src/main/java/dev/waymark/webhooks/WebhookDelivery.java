package dev.waymark.webhooks;

import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.waymark.store.webhooks.Deliveries;
import dev.waymark.store.webhooks.Deliveries.Delivery;
import dev.waymark.store.webhooks.Webhooks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/**
 * Sends a webhook what waits for it, one message after the other and the next one only when the one before was taken. One
 * instance does so at a time; no transaction is open while it waits for an answer.
 */
@ApplicationScoped
public class WebhookDelivery {
    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("webhook");

    /** In seconds; with them somebody who is away for less than a day misses nothing. */
    private static final List<Integer> PAUSES = List.of(5, 30, 120, 600, 1800, 3600, 7200, 14400);

    private static final int PATIENCE = (int) Duration.ofHours(24).toSeconds();
    private static final int GONE = 410;
    private static final Duration SHIFT = Duration.ofSeconds(20);
    private static final Duration AFTER_FAULT = Duration.ofSeconds(10);

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final WebhookSender sender;
    private final Task<Void> task = Tasks.oneTime(TASK)
            .onFailure(new OnFailureRetryLater<>(AFTER_FAULT))
            .onDeadExecution((dead, operations) -> operations.reschedule(dead, dead.getTimeDone()))
            .execute((job, context) -> {
                long end = System.nanoTime() + SHIFT.toNanos();
                int webhook = Integer.parseInt(job.getId());
                while (!context.getSchedulerState().isShuttingDown() && System.nanoTime() < end && sendNext(webhook)) {
                    // The next one.
                }
            });

    WebhookDelivery(Webhooks webhooks, Deliveries deliveries, WebhookSender sender) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.sender = sender;
    }

    public Task<Void> task() {
        return task;
    }

    /** Sends one message; tells whether there may be another one to be sent now. */
    private boolean sendNext(int id) {
        var target = QuarkusTransaction.requiringNew().call(() -> webhooks.target(id));
        var next = target.flatMap(known -> QuarkusTransaction.requiringNew().call(() -> deliveries.next(id)));
        if (target.isEmpty() || next.isEmpty()) {
            return false;
        }
        var delivery = next.get();
        var result = sender.send(target.get(), delivery.message(), delivery.body());
        QuarkusTransaction.requiringNew().run(() -> note(delivery, result));
        return result.error() == null;
    }

    /** The webhook comes first, as when it is removed, so that the two never wait for each other. */
    private void note(Delivery delivery, WebhookSender.Result result) {
        var error = result.error();
        if (error == null) {
            webhooks.reached(delivery.webhook());
        } else {
            boolean gone = Integer.valueOf(GONE).equals(result.status());
            webhooks.missed(
                    delivery.webhook(),
                    PAUSES,
                    result.pause(),
                    gone ? 0 : PATIENCE,
                    gone ? "It says that it is gone (410)." : "It has taken nothing for 24 hours. " + error);
        }
        deliveries.attempted(delivery.id(), result.status(), error);
        deliveries.forgetSome();
    }
}
