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
 * A stage, whole; the same in the roadmap and alone.
 *
 * @param type what it is
 * @param slug its name
 * @param href where the document stands
 * @param roadmap the roadmap to which it belongs
 * @param position its place in the roadmap, from 1
 * @param level how far along its learners are
 * @param title what readers see
 * @param summary what it is about
 * @param language the language of the texts (BCP 47)
 * @param updatedAt when this document was published
 * @param goal what a learner can do at its end
 * @param seniorities how experienced the holders of its job roles are
 * @param counts how much there is in it
 * @param skillGroups what to learn, in order
 * @param jobRoles the job roles in reach, in order
 * @param learningResources what to learn from, in order
 * @param included what was asked for with {@code include}; absent otherwise
 */
@Schema(name = "Stage", description = "A part of a roadmap, whole; the same in the roadmap and alone.")
public record StageDocument(
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
        String goal,
        List<Seniority> seniorities,
        StageCounts counts,
        List<SkillGroup> skillGroups,
        List<JobRoleLink> jobRoles,
        List<ListedLearningResource> learningResources,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Included included) {}
