package dev.waymark.wire;

import dev.waymark.model.EntryType;
import dev.waymark.model.SkillKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A skill, named where another document refers to it.")
public record SkillRef(
        @Schema(implementation = String.class, constValue = "skill")
        EntryType type,

        String slug,
        String title,
        String href,
        SkillKind kind) {}
