package dev.waymark.publishing;

import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.Edge;
import dev.waymark.model.EntryType;
import dev.waymark.model.Slug;

/**
 * What a reference names.
 *
 * @param type the type of the entry
 * @param slug the slug of the entry
 */
record Target(EntryType type, Slug slug) {
    static Target of(Edge edge) {
        return new Target(edge.type(), edge.target());
    }

    static Target of(AuthoredDocument document) {
        return new Target(document.type(), document.slug());
    }
}
