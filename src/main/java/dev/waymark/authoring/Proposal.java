package dev.waymark.authoring;

import dev.waymark.model.EntryType;
import dev.waymark.store.proposal.Proposals;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A release that somebody asks for.")
public record Proposal(
        int number,
        String href,
        String state,
        @Nullable String note,
        List<ProposedDraft> entries,
        Instant createdAt,
        String createdBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable Integer release,
        @Nullable String reason) {

    @Schema(name = "ProposedDraft", description = "A draft as it was when its release was asked for.")
    record ProposedDraft(EntryType type, String slug, String href, int version) {
        static ProposedDraft of(Proposals.Draft draft) {
            var type = Arrays.stream(EntryType.values())
                    .filter(one -> one.value().equals(draft.type()))
                    .findFirst()
                    .orElseThrow();
            return new ProposedDraft(type, draft.slug(), EntryStates.href(type, draft.slug()), draft.version());
        }
    }

    static Proposal of(Proposals.Stored stored, List<Proposals.Draft> drafts) {
        return new Proposal(
                stored.number(),
                "/v1/manage/proposals/" + stored.number(),
                stored.state(),
                stored.note(),
                drafts.stream().map(ProposedDraft::of).toList(),
                stored.createdAt(),
                stored.createdBy(),
                stored.decidedAt(),
                stored.decidedBy(),
                stored.release(),
                stored.reason());
    }
}
