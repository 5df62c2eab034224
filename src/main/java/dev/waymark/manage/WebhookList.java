package dev.waymark.manage;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "All webhooks, twenty at most, in the order in which they were made.")
public record WebhookList(List<Webhook> items) {}
