package dev.waymark.manage;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A page of the webhooks, in the order in which they were made. There are twenty at most.")
public record WebhookList(List<Webhook> items, @Nullable String next) {}
