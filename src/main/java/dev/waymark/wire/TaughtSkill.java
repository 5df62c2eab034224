package dev.waymark.wire;

import dev.waymark.model.Assertion;
import dev.waymark.model.Depth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A skill that a learning resource teaches.")
public record TaughtSkill(SkillRef skill, Depth depth, Assertion assertion) {}
