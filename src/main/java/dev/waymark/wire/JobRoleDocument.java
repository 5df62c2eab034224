package dev.waymark.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.waymark.model.EntryType;
import dev.waymark.model.Seniority;
import dev.waymark.model.Track;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param skills the most important first */
@Schema(
        name = "JobRole",
        description =
                "A job with its responsibilities and the skills that it requires, whole. Its seniority and track are"
                        + " the editors' judgment.")
public record JobRoleDocument(
        @Schema(implementation = String.class, constValue = "job-role")
        EntryType type,

        String slug,
        List<String> formerSlugs,
        String href,
        String title,
        List<String> otherTitles,
        String summary,
        Seniority seniority,
        Track track,
        String language,
        List<String> untranslated,
        int revision,
        Instant updatedAt,
        List<String> responsibilities,
        List<Choice> choices,
        List<RequiredSkill> skills,
        List<JobRoleStep> leadsTo,
        List<Identifier> identifiers,
        Source source,
        License license,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Included included) {}
