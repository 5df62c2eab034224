package dev.waymark.content;

import dev.waymark.model.EntryType;
import java.util.List;

/**
 * A place at which an authored document breaks a rule.
 *
 * @param severity that of the rule, unless the document was public before the rule was made
 * @param pointer where in the document (RFC 6901)
 * @param detail what is wrong and what to do
 * @param allowed the values that would be right, where they can be told; else empty
 */
public record Finding(
        Rule rule,
        Severity severity,
        EntryType type,
        String slug,
        String pointer,
        String detail,
        List<String> allowed) {
    /** A finding of the severity that the rule has. */
    public Finding(Rule rule, EntryType type, String slug, String pointer, String detail, List<String> allowed) {
        this(rule, rule.severity(), type, slug, pointer, detail, allowed);
    }

    public Finding(Rule rule, EntryType type, String slug, String pointer, String detail) {
        this(rule, type, slug, pointer, detail, List.of());
    }

    /** Whether it keeps the document from being published. */
    public boolean error() {
        return severity == Severity.ERROR;
    }

    /** Returns the same as a warning, which keeps nothing from being published. */
    public Finding asWarning() {
        return new Finding(rule, Severity.WARNING, type, slug, pointer, detail, allowed);
    }
}
