package dev.waymark.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.waymark.model.EntryType;
import dev.waymark.model.Level;
import dev.waymark.model.Seniority;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param seniorities of the holders of its job roles; always the editors' judgment
 * @param jobRolesExhaustive false if its job roles are only examples ("such as"); null if unknown
 * @param alsoRequired what its job roles require beyond the skills that it and the stages before it place
 */
@Schema(name = "Stage", description = "A part of a roadmap, whole; the same in the roadmap and alone.")
public record StageDocument(
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
        @Nullable String goal,
        List<Seniority> seniorities,
        StageCounts counts,
        List<SkillGroup> skillGroups,
        @Nullable Boolean jobRolesExhaustive,
        List<JobRoleLink> jobRoles,
        List<AlsoRequired> alsoRequired,
        List<ListedLearningResource> learningResources,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Included included) {}
