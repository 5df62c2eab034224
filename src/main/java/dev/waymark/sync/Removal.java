package dev.waymark.sync;

import dev.waymark.model.EntryType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param type never a stage or tip */
@Schema(description = "A document that a client which keeps a copy has to take out of it.")
public record Removal(
        EntryType type,
        String slug,

        @Schema(enumeration = {"retired", "withdrawn", "renamed", "left-filter"})
        String reason,

        @Nullable String replacedBySlug) {}
