package dev.waymark.manage;

import dev.waymark.authoring.WithdrawalDesk;
import dev.waymark.http.body.Body;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What is to be withdrawn of an entry.")
public record WithdrawalRequest(
        @Schema(minimum = "1") @Nullable Integer revision,

        @Schema(minLength = 1, maxLength = WithdrawalRequest.LONGEST_REASON)
        String reason) {
    static final int LONGEST_REASON = 1000;

    static WithdrawalDesk.Wish read(byte[] body) {
        var members = Body.of(body);
        var revision = members.integerOrNull("revision", 1, Integer.MAX_VALUE);
        var reason = members.text("reason", 1, LONGEST_REASON);
        members.check();
        return new WithdrawalDesk.Wish(revision, reason);
    }
}
