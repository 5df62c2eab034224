package dev.waymark.manage;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A page of messages to a webhook, the latest first.")
public record WebhookDeliveryList(
        List<WebhookDelivery> items, @Nullable String next) {}
