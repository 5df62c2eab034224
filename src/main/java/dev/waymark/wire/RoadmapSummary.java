package dev.waymark.wire;

import dev.waymark.model.EntryType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A roadmap as it stands in a list.")
public record RoadmapSummary(
        @Schema(implementation = String.class, constValue = "roadmap")
        EntryType type,

        String slug,
        String href,
        String title,
        String summary,
        String language,
        Instant updatedAt,
        RoadmapCounts counts) {}
