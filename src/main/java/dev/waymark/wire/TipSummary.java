package dev.waymark.wire;

import dev.waymark.model.EntryType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A tip as it stands in a list.")
public record TipSummary(
        @Schema(implementation = String.class, constValue = "tip")
        EntryType type,

        String slug,
        String href,
        RoadmapRef roadmap,
        int position,
        String title,
        String summary,
        String language,
        Instant updatedAt) {}
