package dev.waymark.authoring;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "How the texts of an entry in a language stand to its document, and to what is public of them.")
public record TranslationState(
        String language,
        String href,
        String state,
        @Nullable Integer version,
        @Nullable Integer revision,
        @Nullable Instant updatedAt,
        @Nullable String updatedBy,
        List<String> untranslated,
        DraftFindings findings) {}
