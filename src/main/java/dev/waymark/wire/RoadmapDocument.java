package dev.waymark.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.waymark.model.EntryType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Roadmap",
        description = "A way through a field of work, whole: its stages with all they place, and its tips.")
public record RoadmapDocument(
        @Schema(implementation = String.class, constValue = "roadmap")
        EntryType type,

        String slug,
        List<String> formerSlugs,
        String href,
        String title,
        String summary,
        String language,
        List<String> untranslated,
        int revision,
        Instant updatedAt,
        @Nullable String introduction,
        @Nullable String conclusion,
        @Nullable String audience,
        List<String> industries,
        Source source,
        License license,
        RoadmapCounts counts,
        List<StageDocument> stages,
        List<TipDocument> tips,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Included included) {}
