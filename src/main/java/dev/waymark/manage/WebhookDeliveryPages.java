package dev.waymark.manage;

import dev.waymark.reading.Cursor;
import dev.waymark.reading.PageRequest;
import dev.waymark.store.webhooks.Deliveries;
import dev.waymark.webhooks.WebhookDesk;
import jakarta.enterprise.context.ApplicationScoped;

/** Pages of the messages to a webhook. */
@ApplicationScoped
class WebhookDeliveryPages {
    private final WebhookDesk desk;
    private final Deliveries deliveries;

    WebhookDeliveryPages(WebhookDesk desk, Deliveries deliveries) {
        this.desk = desk;
        this.deliveries = deliveries;
    }

    WebhookDeliveryList page(String id, PageRequest request) {
        int webhook = desk.find(id).id();
        var question = "deliveries of webhook " + webhook;
        var cursor = request.cursorOf(question);
        var found = deliveries.down(webhook, cursor == null ? Integer.MAX_VALUE : cursor.key(), request.limit() + 1);
        var page = found.stream().limit(request.limit()).toList();
        var next = found.size() > page.size()
                ? new Cursor(0, 0, page.get(page.size() - 1).id()).text(question)
                : null;
        return new WebhookDeliveryList(page.stream().map(WebhookDelivery::of).toList(), next);
    }
}
