package dev.waymark.manage;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "The key that came with the request.")
public record OwnKey(
        @Schema(pattern = Key.ID) String id,
        String name,
        List<String> scopes,
        @Nullable Instant expiresAt) {}
