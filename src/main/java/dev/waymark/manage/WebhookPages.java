package dev.waymark.manage;

import dev.waymark.reading.Cursor;
import dev.waymark.reading.PageRequest;
import dev.waymark.webhooks.WebhookDesk;
import jakarta.enterprise.context.ApplicationScoped;

/** Pages of the webhooks, of which there are few. */
@ApplicationScoped
class WebhookPages {
    private static final String QUESTION = "webhooks";

    private final WebhookDesk desk;

    WebhookPages(WebhookDesk desk) {
        this.desk = desk;
    }

    WebhookList page(PageRequest request) {
        var cursor = request.cursorOf(QUESTION);
        int after = cursor == null ? 0 : cursor.key();
        var found = desk.all().stream().filter(webhook -> webhook.id() > after).toList();
        var page = found.stream().limit(request.limit()).toList();
        var next = found.size() > page.size()
                ? new Cursor(0, 0, page.get(page.size() - 1).id()).text(QUESTION)
                : null;
        return new WebhookList(page.stream().map(Webhook::of).toList(), next);
    }
}
