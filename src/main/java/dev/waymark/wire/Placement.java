package dev.waymark.wire;

import dev.waymark.model.Assertion;
import dev.waymark.model.Requirement;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param emphasis what of the skill matters here
 * @param children skills that are shown under it, such as its parts or its tools; at most three levels in all. Nesting
 *     says nothing more of the skills, so it has no assertion.
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
