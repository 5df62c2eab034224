package dev.waymark.wire;

import dev.waymark.model.EffortBasis;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "How long a learning resource takes, as a range in hours; all null if unknown.")
public record Effort(
        @Nullable Integer minHours,
        @Nullable Integer maxHours,
        @Nullable EffortBasis basis) {}
