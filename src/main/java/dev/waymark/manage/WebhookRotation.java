package dev.waymark.manage;

import dev.waymark.http.body.Body;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How a webhook changes its secret.")
public record WebhookRotation(int overlapHours) {

    private static final int LONGEST = 720;

    static int overlapHours(byte[] body) {
        Body members = Body.of(body);
        int hours = members.integer("overlapHours", 0, LONGEST);
        members.check();
        return hours;
    }
}
