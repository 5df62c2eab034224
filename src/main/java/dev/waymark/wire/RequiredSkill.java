package dev.waymark.wire;

import dev.waymark.model.Assertion;
import dev.waymark.model.Requirement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A skill that a job role requires.
 *
 * @param skill the skill
 * @param importance how much it matters in the post, from 0 to 100
 * @param proficiency how well the holder needs it, from 1 to 5
 * @param requirement how strongly it is asked for
 * @param choice the choice of which it is a member; null unless the requirement is choice
 * @param condition when it is asked for; null unless the requirement is conditional
 * @param assertion how it is known that the post needs the skill
 */
@Schema(description = "A skill that a job role requires. Importance and proficiency are always the editors' judgement.")
public record RequiredSkill(
        SkillRef skill,
        int importance,
        int proficiency,
        Requirement requirement,
        @Nullable String choice,
        @Nullable String condition,
        Assertion assertion) {}
