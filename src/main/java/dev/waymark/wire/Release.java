package dev.waymark.wire;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One atomic publication of content.
 *
 * @param number its number; the first release of a service is 1
 * @param href where it stands
 * @param publishedAt when it was published
 * @param note what it is about, or null
 */
@Schema(description = "One atomic publication of content.")
public record Release(
        int number,
        String href,
        Instant publishedAt,
        @Nullable String note) {}
