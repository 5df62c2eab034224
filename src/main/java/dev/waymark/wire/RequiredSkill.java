package dev.waymark.wire;

import dev.waymark.model.Assertion;
import dev.waymark.model.Requirement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param importance from 0 to 100; null if unknown
 * @param proficiency from 1 to 5; null if unknown
 */
@Schema(description = "A skill that a job role requires. Importance and proficiency are always the editors' judgment.")
public record RequiredSkill(
        SkillRef skill,
        @Nullable Integer importance,
        @Nullable Integer proficiency,
        Requirement requirement,
        @Nullable String choice,
        @Nullable String condition,
        Assertion assertion) {}
