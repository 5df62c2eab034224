package dev.waymark.wire;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param number counts from 1, without gaps */
@Schema(description = "One atomic publication of content.")
public record Release(
        int number,
        String href,
        Instant publishedAt,
        @Nullable String note) {}
