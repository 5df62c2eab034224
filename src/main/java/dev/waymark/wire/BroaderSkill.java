package dev.waymark.wire;

import dev.waymark.model.Assertion;
import dev.waymark.model.BroaderKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param kind whether it is a part of the broader skill, a kind of it, or one instance */
@Schema(description = "A reference to a skill to which another belongs, and how.")
public record BroaderSkill(SkillRef skill, BroaderKind kind, Assertion assertion) {}
