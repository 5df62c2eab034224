package dev.waymark.manage;

import dev.waymark.access.KeyRing;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A key with its text, which no other answer has.")
public record KeyWithText(
        @Schema(pattern = Key.ID) String id,
        String href,
        String name,
        List<String> scopes,
        Instant createdAt,
        @Schema(pattern = Key.ID) @Nullable String createdBy,
        @Nullable Instant expiresAt,
        @Nullable Instant overlapEndsAt,
        String key) {

    static KeyWithText of(KeyRing.Made made) {
        Key key = Key.of(made.key());
        return new KeyWithText(
                key.id(),
                key.href(),
                key.name(),
                key.scopes(),
                key.createdAt(),
                key.createdBy(),
                key.expiresAt(),
                key.overlapEndsAt(),
                made.text().text());
    }

    /** Leaves out the text. */
    @Override
    public String toString() {
        return "KeyWithText[%s]".formatted(id);
    }
}
