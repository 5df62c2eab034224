package dev.waymark.wire;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The terms under which texts may be used; null where nothing is known.
 *
 * @param name the short name of the license
 * @param url where its text stands
 * @param attribution the line to show beside the texts
 */
@Schema(description = "The terms under which the texts may be used; null where nothing is known.")
public record License(
        @Nullable String name,
        @Nullable String url,
        @Nullable String attribution) {}
