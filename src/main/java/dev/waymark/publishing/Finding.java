package dev.waymark.publishing;

import dev.waymark.model.EntryType;
import java.util.List;

/**
 * Something that is wrong with an authored document.
 *
 * @param type the type of the entry
 * @param slug the slug of the entry
 * @param pointer where in the document (RFC 6901)
 * @param detail what is wrong and what to do
 * @param allowed the values that would be right, where they can be told; else empty
 */
public record Finding(EntryType type, String slug, String pointer, String detail, List<String> allowed) {
    /** A finding without a list of values. */
    public Finding(EntryType type, String slug, String pointer, String detail) {
        this(type, slug, pointer, detail, List.of());
    }
}
