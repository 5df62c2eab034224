package dev.waymark.wire;

import dev.waymark.model.Assertion;
import dev.waymark.model.Requirement;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A skill that stands in a group of a stage.
 *
 * @param skill the skill
 * @param requirement how strongly it is asked for
 * @param choice the choice of which it is a member; null unless the requirement is choice
 * @param condition when it is asked for; null unless the requirement is conditional
 * @param emphasis what of the skill matters here
 * @param assertion how it is known
 * @param children skills that are parts of it here; at most three levels in all
 */
@Schema(description = "A skill that stands in a group of a stage.")
public record Placement(
        SkillRef skill,
        Requirement requirement,
        @Nullable String choice,
        @Nullable String condition,
        @Nullable String emphasis,
        Assertion assertion,
        List<Placement> children) {}
