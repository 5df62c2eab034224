package dev.waymark.wire;

import dev.waymark.model.Access;
import dev.waymark.model.EntryType;
import dev.waymark.model.LearningResourceKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A learning resource, named where another document refers to it, with all that a list entry shows.
 *
 * @param type always {@code learning-resource}
 * @param slug its name
 * @param title what readers see
 * @param href where the document stands
 * @param kind what sort of thing it is
 * @param access what it takes to use it
 * @param url where it is found, or null if the editors know no certain address
 * @param byline who made it and who offers it, in one line; null if unknown
 */
@Schema(description = "A learning resource, named where another document refers to it.")
public record LearningResourceRef(
        EntryType type,
        String slug,
        String title,
        String href,
        LearningResourceKind kind,
        Access access,
        @Nullable String url,
        @Nullable String byline) {}
