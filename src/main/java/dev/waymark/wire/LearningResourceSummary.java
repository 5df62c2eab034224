package dev.waymark.wire;

import dev.waymark.model.Access;
import dev.waymark.model.EntryType;
import dev.waymark.model.LearningResourceKind;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A learning resource as it stands in a list.")
public record LearningResourceSummary(
        @Schema(implementation = String.class, constValue = "learning-resource")
        EntryType type,

        String slug,
        String href,
        String title,
        LearningResourceKind kind,
        Access access,
        @Nullable String url,
        @Nullable String byline,
        String summary,
        String language,
        Instant updatedAt,
        List<Contributor> contributors,
        List<TaughtSkill> teaches) {}
