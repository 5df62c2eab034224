package dev.waymark.wire;

import dev.waymark.model.Requirement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Several skills of which at least some are to be picked; its members name it by its slug.
 *
 * @param slug its name within its group or job role
 * @param title what readers see
 * @param atLeast how many members are to be picked
 * @param requirement how strongly the pick is asked for
 * @param condition when it is asked for; null unless the requirement is conditional
 */
@Schema(description = "Several skills of which at least some are to be picked; its members name it by its slug.")
public record Choice(
        String slug,
        String title,
        int atLeast,
        Requirement requirement,
        @Nullable String condition) {}
