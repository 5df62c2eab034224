package dev.waymark.wire;

import dev.waymark.model.Requirement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param guidance how to choose; null if nothing is said of it
 * @param atLeast from 1, fewer than there are members
 */
@Schema(description = "Several skills of which at least some are to be picked; its members name it by its slug.")
public record Choice(
        String slug,
        String title,
        @Nullable String guidance,
        int atLeast,
        Requirement requirement,
        @Nullable String condition) {}
