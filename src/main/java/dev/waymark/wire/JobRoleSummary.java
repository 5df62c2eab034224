package dev.waymark.wire;

import dev.waymark.model.EntryType;
import dev.waymark.model.Seniority;
import dev.waymark.model.Track;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A job role as it stands in a list.")
public record JobRoleSummary(
        @Schema(implementation = String.class, constValue = "job-role")
        EntryType type,

        String slug,
        String href,
        String title,
        Seniority seniority,
        Track track,
        List<String> otherTitles,
        String summary,
        String language,
        Instant updatedAt) {}
