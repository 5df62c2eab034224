package dev.waymark.manage;

import dev.waymark.http.body.Body;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What readers are told of a release.")
public record ReleaseNote(
        @Schema(minLength = 1, maxLength = ReleaseRequest.LONGEST_NOTE) @Nullable
        String note) {

    static @Nullable String read(byte[] body) {
        var members = Body.of(body);
        var note = members.textOrNull("note", 1, ReleaseRequest.LONGEST_NOTE);
        members.check();
        return note;
    }
}
