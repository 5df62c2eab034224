package dev.waymark.webhooks;

import static dev.waymark.problem.ProblemType.INVALID_MEMBER;
import static dev.waymark.problem.ProblemType.TOO_MANY_WEBHOOKS;
import static dev.waymark.problem.ProblemType.UNKNOWN_WEBHOOK;
import static dev.waymark.problem.ProblemType.WEBHOOK_PAUSED;

import dev.waymark.audit.Action;
import dev.waymark.audit.Audit;
import dev.waymark.problem.ProblemError;
import dev.waymark.problem.ProblemException;
import dev.waymark.reading.Json;
import dev.waymark.store.schedule.ScheduleWatch;
import dev.waymark.store.webhooks.Deliveries;
import dev.waymark.store.webhooks.Deliveries.Delivery;
import dev.waymark.store.webhooks.Webhooks;
import dev.waymark.store.webhooks.Webhooks.Stored;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Makes, changes and tries webhooks. */
@ApplicationScoped
public class WebhookDesk {
    /** Each is told by a thread of its own, so that none waits for another. */
    public static final int MOST = 20;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final WebhookSecrets secrets;
    private final WebhookSender sender;
    private final ScheduleWatch clock;
    private final Json json;
    private final Audit audit;

    WebhookDesk(
            Webhooks webhooks,
            Deliveries deliveries,
            WebhookSecrets secrets,
            WebhookSender sender,
            ScheduleWatch clock,
            Json json,
            Audit audit) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.sender = sender;
        this.clock = clock;
        this.json = json;
        this.audit = audit;
    }

    /** @param events words that are known */
    public record Wish(String url, List<String> events, boolean active) {}

    /** A webhook with its secret, which is told this once. */
    public record Made(Stored webhook, String secret) {}

    @Transactional
    public Made add(Wish wish, String by) {
        check(wish);
        if (webhooks.lockAndCount() >= MOST) {
            throw TOO_MANY_WEBHOOKS.because("There are %s webhooks already. Remove one first.".formatted(MOST));
        }
        var salt = secrets.salt();
        var secret = secrets.secret(salt);
        int id = webhooks.add(wish.url(), wish.events(), wish.active(), salt, by);
        audit.webhook(Action.WEBHOOK_CREATED, id, by);
        return new Made(find(id), secret);
    }

    /** Changes one; what was paused begins anew. */
    @Transactional
    public Stored change(String id, Wish wish, String by) {
        check(wish);
        int number = number(id);
        if (!webhooks.change(number, wish.url(), wish.events(), wish.active())) {
            throw unknown();
        }
        audit.webhook(Action.WEBHOOK_CHANGED, number, by);
        return find(number);
    }

    /** Gives one another secret; the former one signs too for so many hours, that which came before it no more. */
    @Transactional
    public Made rotate(String id, int overlapHours, String by) {
        int number = number(id);
        var salt = secrets.salt();
        var secret = secrets.secret(salt);
        if (!webhooks.rotate(number, salt, overlapHours)) {
            throw unknown();
        }
        audit.webhook(Action.WEBHOOK_ROTATED, number, by);
        return new Made(find(number), secret);
    }

    /** Removes one, with what waits for it. */
    @Transactional
    public void remove(String id, String by) {
        int number = number(id);
        if (!webhooks.remove(number)) {
            throw unknown();
        }
        audit.webhook(Action.WEBHOOK_REMOVED, number, by);
    }

    public List<Stored> all() {
        return webhooks.all();
    }

    /** Finds one by its id as it stands in a path. */
    public Stored find(String id) {
        return find(number(id));
    }

    /** Has a message sent that tells of nothing, behind those that wait. */
    @Transactional
    public Delivery test(String id) {
        var webhook = find(id);
        requireActive(webhook);
        int delivery = deliveries
                .add(
                        webhook.id(),
                        WebhookEvent.TEST,
                        json.text(new Outbox.Message(
                                WebhookEvent.TEST, clock.now().truncatedTo(ChronoUnit.SECONDS), Map.of())))
                .orElseThrow(WebhookDesk::unknown);
        return deliveries.find(webhook.id(), delivery).orElseThrow();
    }

    /** Has a message sent again, also if it was taken already, and what waits sent without a pause. */
    @Transactional
    public Delivery retry(String id, String delivery) {
        var webhook = find(id);
        requireActive(webhook);
        webhooks.hurry(webhook.id()); // First, as when it is removed, so that the two never wait for each other.
        var found = deliveries.find(webhook.id(), number(delivery)).orElseThrow(WebhookDesk::unknown);
        deliveries.again(found.id());
        return deliveries.find(webhook.id(), found.id()).orElseThrow();
    }

    private void check(Wish wish) {
        WebhookUrls.fault(wish.url(), sender.guard()).ifPresent(fault -> {
            throw INVALID_MEMBER.because(
                    "This cannot be the address of a webhook.", ProblemError.inBody("/url", fault));
        });
    }

    private void requireActive(Stored webhook) {
        secrets.requireKey();
        if (!webhook.active()) {
            throw WEBHOOK_PAUSED.because("The webhook is not active, so that nothing is sent. Change that first.");
        }
    }

    private Stored find(int id) {
        return webhooks.find(id).orElseThrow(WebhookDesk::unknown);
    }

    private static int number(String id) {
        if (!id.matches("[1-9][0-9]{0,8}")) {
            throw unknown();
        }
        return Integer.parseInt(id);
    }

    private static ProblemException unknown() {
        return UNKNOWN_WEBHOOK.because(
                "No webhook, or no delivery of it, has this id; /v1/manage/webhooks lists them.");
    }
}
