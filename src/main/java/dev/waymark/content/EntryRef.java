package dev.waymark.content;

import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.Edge;
import dev.waymark.model.EntryType;
import dev.waymark.model.Slug;

/** What a reference names. */
public record EntryRef(EntryType type, Slug slug) {
    public static EntryRef of(Edge edge) {
        return new EntryRef(edge.type(), edge.target());
    }

    public static EntryRef of(AuthoredDocument document) {
        return new EntryRef(document.type(), document.slug());
    }
}
