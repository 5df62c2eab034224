package dev.waymark.manage;

import dev.waymark.store.webhooks.Deliveries;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A message to a webhook, and what came of it.")
public record WebhookDelivery(
        int id,
        String message,
        String event,
        String payload,
        int attempts,
        @Nullable Integer status,
        @Nullable String error,
        Instant createdAt,
        @Nullable Instant attemptedAt,
        @Nullable Instant deliveredAt) {
    static WebhookDelivery of(Deliveries.Delivery delivery) {
        return new WebhookDelivery(
                delivery.id(),
                delivery.message(),
                delivery.event(),
                delivery.body(),
                delivery.attempts(),
                delivery.status(),
                delivery.error(),
                delivery.createdAt(),
                delivery.attemptedAt(),
                delivery.deliveredAt());
    }
}
