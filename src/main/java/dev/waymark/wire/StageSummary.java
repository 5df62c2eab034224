package dev.waymark.wire;

import dev.waymark.model.EntryType;
import dev.waymark.model.Level;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A stage as it stands in a list.")
public record StageSummary(
        @Schema(implementation = String.class, constValue = "stage")
        EntryType type,

        String slug,
        String href,
        RoadmapRef roadmap,
        int position,
        Level level,
        String title,
        String summary,
        String language,
        Instant updatedAt,
        StageCounts counts) {}
