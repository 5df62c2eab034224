package dev.waymark.wire;

import dev.waymark.model.Access;
import dev.waymark.model.EntryType;
import dev.waymark.model.LearningResourceKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param url null if no certain address is known
 * @param byline who made it and who offers it, in one line; null if unknown
 */
@Schema(description = "A learning resource, named where another document refers to it.")
public record LearningResourceRef(
        @Schema(implementation = String.class, constValue = "learning-resource")
        EntryType type,

        String slug,
        String title,
        String href,
        LearningResourceKind kind,
        Access access,
        @Nullable String url,
        @Nullable String byline) {}
