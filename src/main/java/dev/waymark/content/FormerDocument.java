package dev.waymark.content;

import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.DocumentVersion;
import dev.waymark.model.Edge;
import dev.waymark.model.EntryType;
import dev.waymark.model.Slug;
import java.util.List;

/**
 * A document that was published with words which the vocabularies do not have any more: its history can be told, and it cannot
 * be published.
 *
 * @param known what can be said of it today, without those words
 * @param record all of it
 */
record FormerDocument(AuthoredDocument known, FormerRecord record) implements DocumentVersion {
    @Override
    public EntryType type() {
        return known.type();
    }

    @Override
    public Slug slug() {
        return known.slug();
    }

    @Override
    public String title() {
        return known.title();
    }

    @Override
    public List<Edge> edges() {
        return known.edges();
    }
}
