package dev.waymark.wire;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Every vocabulary.
 *
 * @param items the vocabularies, by name
 * @param next always null: they come on one page
 * @param total always null
 */
@Schema(description = "Every vocabulary, on one page.")
public record VocabularyList(
        List<VocabularyDocument> items,
        @Nullable String next,
        @Nullable Integer total) {}
