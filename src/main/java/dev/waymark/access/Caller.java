package dev.waymark.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose key came with the request.
 *
 * @param text the key as it was sent
 * @param scopes the words of what it allows
 * @param expiresAt null if it does not expire
 */
public record Caller(
        AccessKey text,
        String name,
        List<String> scopes,
        @Nullable Instant expiresAt) {

    public String id() {
        return text.id();
    }
}
