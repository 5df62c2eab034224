package dev.waymark.manage;

import dev.waymark.store.access.Keys;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What lets a program or a person use the management API, without its text.")
public record Key(
        @Schema(pattern = ID) String id,
        String href,
        String name,
        List<String> scopes,
        Instant createdAt,
        @Schema(pattern = ID) @Nullable String createdBy,
        @Nullable Instant expiresAt,
        @Nullable Instant overlapEndsAt) {

    static final String ID = "^[0-9a-z]{12}$";

    static Key of(Keys.Stored key) {
        return new Key(
                key.id(),
                href(key.id()),
                key.name(),
                key.scopes(),
                key.createdAt(),
                key.createdBy(),
                key.expiresAt(),
                key.formerUntil());
    }

    static String href(String id) {
        return "/v1/manage/keys/" + id;
    }
}
