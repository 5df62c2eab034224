package dev.waymark.authoring;

import dev.waymark.store.Revisions;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A document of an entry as it was published.")
public record Revision(int number, String href, Instant createdAt, String createdBy, int release, String sha256) {
    /** @param path where that stands whose revision it is */
    static Revision of(String path, Revisions.Shown revision) {
        return new Revision(
                revision.number(),
                "%s/revisions/%s".formatted(path, revision.number()),
                revision.createdAt(),
                revision.createdBy(),
                revision.release(),
                revision.sha256());
    }
}
