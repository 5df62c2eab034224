package dev.waymark.wire;

import dev.waymark.model.EntryType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A roadmap, named where another document refers to it.")
public record RoadmapRef(
        @Schema(implementation = String.class, constValue = "roadmap")
        EntryType type,

        String slug,
        String title,
        String href) {}
