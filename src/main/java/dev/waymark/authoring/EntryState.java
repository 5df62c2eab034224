package dev.waymark.authoring;

import dev.waymark.model.EntryType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "How the draft of an entry stands to what is public of it.")
public record EntryState(
        EntryType type,
        String slug,
        String href,
        String title,
        String state,
        @Nullable String staged,
        int version,
        @Nullable Integer revision,
        @Nullable Integer release,
        Instant updatedAt,
        String updatedBy,
        DraftFindings findings,
        List<LanguageState> languages) {}
