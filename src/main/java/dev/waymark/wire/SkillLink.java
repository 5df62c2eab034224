package dev.waymark.wire;

import dev.waymark.model.Assertion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A plain reference to a skill.
 *
 * @param skill the skill
 * @param assertion how the reference is known
 */
@Schema(description = "A plain reference to a skill.")
public record SkillLink(SkillRef skill, Assertion assertion) {}
