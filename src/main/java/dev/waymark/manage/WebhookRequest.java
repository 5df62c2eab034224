package dev.waymark.manage;

import dev.waymark.http.body.Body;
import dev.waymark.webhooks.WebhookDesk;
import dev.waymark.webhooks.WebhookEvent;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Who is to be told of what.")
public record WebhookRequest(
        @Schema(minLength = 1, maxLength = WebhookRequest.LONGEST_URL)
        String url,

        @Schema(
                minItems = 1,
                enumeration = {"release.published", "release.failed", "entry.changed"})
        List<String> events,

        boolean active) {
    static final int LONGEST_URL = 1000;

    static WebhookDesk.Wish read(byte[] body) {
        var members = Body.of(body);
        var url = members.text("url", 1, LONGEST_URL);
        var events = members.words("events", WebhookEvent.words());
        boolean active = members.truth("active");
        members.check();
        return new WebhookDesk.Wish(url, events, active);
    }
}
