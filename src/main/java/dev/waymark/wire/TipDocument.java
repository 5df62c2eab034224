package dev.waymark.wire;

import dev.waymark.model.EntryType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Tip", description = "A piece of advice of a roadmap, whole; the same in the roadmap and alone.")
public record TipDocument(
        @Schema(implementation = String.class, constValue = "tip")
        EntryType type,

        String slug,
        String href,
        RoadmapRef roadmap,
        int position,
        String title,
        String summary,
        String language,
        Instant updatedAt,
        String body,
        List<String> actions,
        List<SkillLink> skills) {}
