package dev.waymark.manage;

import dev.waymark.http.body.Body;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a link to a preview is to be.")
public record PreviewLinkRequest(int expiresInHours) {
    private static final int MOST_HOURS = 720;

    static int hours(byte[] body) {
        var members = Body.of(body);
        int hours = members.integer("expiresInHours", 1, MOST_HOURS);
        members.check();
        return hours;
    }
}
