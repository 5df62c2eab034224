package dev.waymark.wire;

import dev.waymark.model.EffortBasis;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How long a learning resource takes, as a range in hours; all null if unknown.
 *
 * @param minHours at least
 * @param maxHours at most
 * @param basis where the hours come from
 */
@Schema(description = "How long a learning resource takes, as a range in hours; all null if unknown.")
public record Effort(
        @Nullable Integer minHours,
        @Nullable Integer maxHours,
        @Nullable EffortBasis basis) {}
