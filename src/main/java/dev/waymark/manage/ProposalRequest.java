package dev.waymark.manage;

import dev.waymark.authoring.ReleaseDesk;
import dev.waymark.http.body.Body;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A release to be asked for.")
public record ProposalRequest(
        @Schema(minLength = 1, maxLength = ReleaseRequest.LONGEST_NOTE) @Nullable
        String note,

        @Schema(minItems = 1, maxItems = ProposalRequest.MOST)
        List<ReleaseRequest.DraftVersion> entries) {
    static final int MOST = 100;

    static ReleaseDesk.Wish read(byte[] body) {
        var members = Body.of(body);
        var note = members.textOrNull("note", 1, ReleaseRequest.LONGEST_NOTE);
        var drafts = ReleaseRequest.drafts(members.objects("entries", MOST));
        members.check();
        return new ReleaseDesk.Wish(note, ReleaseRequest.wanted(drafts), null, null);
    }
}
