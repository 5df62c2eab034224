package dev.waymark.manage;

import dev.waymark.webhooks.WebhookDesk;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "An address that is told of events, with its secret.")
public record WebhookWithSecret(
        int id,
        String href,
        String url,
        List<String> events,
        boolean active,
        @Nullable String paused,
        int waiting,
        Instant createdAt,
        String createdBy,
        String secret) {
    static WebhookWithSecret of(WebhookDesk.Made made) {
        var webhook = Webhook.of(made.webhook());
        return new WebhookWithSecret(
                webhook.id(),
                webhook.href(),
                webhook.url(),
                webhook.events(),
                webhook.active(),
                webhook.paused(),
                webhook.waiting(),
                webhook.createdAt(),
                webhook.createdBy(),
                made.secret());
    }
}
