package dev.waymark.authoring;

import dev.waymark.model.EntryType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A document that says the title of what is withdrawn, without being a reference to it.")
public record Mention(
        EntryType type,
        String slug,
        String language,
        @Nullable Integer revision) {}
