package dev.waymark.authoring;

import dev.waymark.model.EntryType;
import dev.waymark.store.Revisions;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A document of an entry as it was published.")
public record Revision(int number, String href, Instant createdAt, String createdBy, int release, String sha256) {
    static Revision of(EntryType type, String slug, Revisions.Shown revision) {
        return new Revision(
                revision.number(),
                "%s/revisions/%s".formatted(EntryStates.href(type, slug), revision.number()),
                revision.createdAt(),
                revision.createdBy(),
                revision.release(),
                revision.sha256());
    }
}
