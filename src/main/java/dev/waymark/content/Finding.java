package dev.waymark.content;

import dev.waymark.model.EntryType;
import java.util.List;

/**
 * A place at which an authored document breaks a rule.
 *
 * @param pointer where in the document (RFC 6901)
 * @param detail what is wrong and what to do
 * @param allowed the values that would be right, where they can be told; else empty
 */
public record Finding(Rule rule, EntryType type, String slug, String pointer, String detail, List<String> allowed) {
    public Finding(Rule rule, EntryType type, String slug, String pointer, String detail) {
        this(rule, type, slug, pointer, detail, List.of());
    }

    /** Whether it keeps the document from being published. */
    public boolean error() {
        return rule.severity() == Severity.ERROR;
    }
}
