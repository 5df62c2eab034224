package dev.waymark.authoring;

import dev.waymark.content.Finding;
import dev.waymark.content.Rule;
import dev.waymark.model.EntryType;
import dev.waymark.problem.ProblemError;
import org.jspecify.annotations.Nullable;

/**
 * The place at which a document breaks a rule.
 *
 * @param pointer where in the document (RFC 6901); null where names in it are so long that nobody reads them
 */
record Breach(
        Rule rule, EntryType type, String slug, @Nullable String pointer) {
    private static final int LONGEST = 1_000;

    static Breach of(Finding finding) {
        var pointer = finding.pointer().length() > LONGEST ? null : finding.pointer();
        return new Breach(finding.rule(), finding.type(), finding.slug(), pointer);
    }

    /** Says of an error that it is this one. */
    ProblemError in(ProblemError error) {
        return error.inEntry(rule.value(), type, slug, pointer);
    }

    @Override
    public String toString() {
        return pointer == null || pointer.isEmpty() ? "" : pointer + ": ";
    }
}
