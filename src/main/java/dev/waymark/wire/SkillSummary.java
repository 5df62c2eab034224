package dev.waymark.wire;

import dev.waymark.model.EntryType;
import dev.waymark.model.SkillKind;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A skill as it stands in a list.")
public record SkillSummary(
        @Schema(implementation = String.class, constValue = "skill")
        EntryType type,

        String slug,
        String href,
        String title,
        SkillKind kind,
        List<String> otherNames,
        @Nullable String summary,
        String language,
        Instant updatedAt) {}
