package dev.waymark.wire;

import dev.waymark.model.Requirement;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Skills of a stage that belong together.
 *
 * @param slug its name within the stage
 * @param position its place in the stage, from 1
 * @param title what readers see
 * @param guidance how to go about it
 * @param exhaustive whether the list is complete; false for "such as"
 * @param requirement how strongly the group is asked for
 * @param condition when it is asked for; null unless the requirement is conditional
 * @param choices the choices among its skills
 * @param placements its skills, in order
 */
@Schema(description = "Skills of a stage that belong together.")
public record SkillGroup(
        String slug,
        int position,
        String title,
        String guidance,
        boolean exhaustive,
        Requirement requirement,
        @Nullable String condition,
        List<Choice> choices,
        List<Placement> placements) {}
