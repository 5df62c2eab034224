package dev.waymark.manage;

import dev.waymark.http.body.Body;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Why a proposal is declined.")
public record Refusal(
        @Schema(minLength = 1, maxLength = Refusal.LONGEST) @Nullable
        String reason) {
    static final int LONGEST = 500;

    static @Nullable String reason(byte[] body) {
        var members = Body.of(body);
        var reason = members.textOrNull("reason", 1, LONGEST);
        members.check();
        return reason;
    }
}
