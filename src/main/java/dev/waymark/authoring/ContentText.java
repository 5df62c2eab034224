package dev.waymark.authoring;

import dev.waymark.content.EntryRef;
import dev.waymark.model.EntryType;
import dev.waymark.model.Slug;
import org.jspecify.annotations.Nullable;

/** A text that somebody has written: a document, or the translated texts of one. */
sealed interface ContentText permits ContentFile, ContentLine {
    /** The file in which it stands, as messages name it; empty if there is none. */
    String name();

    EntryType type();

    String slug();

    /** The language of translated texts, on offer; null for the document itself. */
    @Nullable
    String language();

    /** Reads it; what is wrong with its form is among the mistakes of the tree. */
    TextTree tree();

    default EntryRef entry() {
        return new EntryRef(type(), new Slug(slug()));
    }

    /** What reports call it: {@code <type>/<slug>}, and for translated texts {@code <type>/<slug>.<language>}. */
    default String label() {
        var language = language();
        return "%s/%s%s".formatted(type().value(), slug(), language == null ? "" : "." + language);
    }
}
