package dev.waymark.manage;

import dev.waymark.store.webhooks.Webhooks;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "An address that is told of events, without its secret.")
public record Webhook(
        int id,
        String href,
        String url,
        List<String> events,
        boolean active,
        @Nullable String paused,
        int waiting,
        Instant createdAt,
        String createdBy) {
    static Webhook of(Webhooks.Stored webhook) {
        return new Webhook(
                webhook.id(),
                href(webhook.id()),
                webhook.url(),
                webhook.events(),
                webhook.active(),
                webhook.paused(),
                webhook.waiting(),
                webhook.createdAt(),
                webhook.createdBy());
    }

    static String href(int id) {
        return WebhookEndpoint.PATH + "/" + id;
    }
}
