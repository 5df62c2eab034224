package dev.waymark.wire;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param next always null, and so is {@code total}: there is one page */
@Schema(description = "Every vocabulary, on one page.")
public record VocabularyList(
        List<VocabularyDocument> items,
        @Nullable String next,
        @Nullable Integer total) {}
