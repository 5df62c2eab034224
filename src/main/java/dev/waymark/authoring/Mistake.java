package dev.waymark.authoring;

import dev.waymark.content.Finding;
import dev.waymark.content.Rule;
import dev.waymark.model.EntryType;
import dev.waymark.problem.ProblemError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with a content file.
 *
 * @param file the path of the file below the content folder; empty where a line of a body has no file
 * @param line the line, from 1
 * @param detail what is wrong, cut where it is so long that nobody reads it
 * @param allowed what would be right, where it can be told; else empty
 * @param breach which rule is broken by which document; null where none was read
 */
public record Mistake(
        String file, int line, String detail, List<String> allowed, @Nullable Breach breach) {
    private static final int LONGEST = 5_000;
    private static final int LONGEST_POINTER = 1_000;

    /**
     * The place at which a document breaks a rule.
     *
     * @param pointer where in the document (RFC 6901); null where names in it are so long that nobody reads them
     */
    public record Breach(
            Rule rule, EntryType type, String slug, @Nullable String pointer) {}

    public Mistake {
        if (detail.length() > LONGEST) {
            int end = Character.isHighSurrogate(detail.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
            detail = detail.substring(0, end) + "…";
        }
    }

    Mistake(String file, int line, String detail, List<String> allowed) {
        this(file, line, detail, allowed, null);
    }

    static Mistake of(String file, int line, Finding finding) {
        var pointer = finding.pointer().length() > LONGEST_POINTER ? null : finding.pointer();
        return new Mistake(
                file,
                line,
                finding.detail(),
                finding.allowed(),
                new Breach(finding.rule(), finding.type(), finding.slug(), pointer));
    }

    @Override
    public String toString() {
        var pointer = breach == null ? null : breach.pointer();
        var within = pointer == null || pointer.isEmpty() ? "" : pointer + ": ";
        var hint = allowed.isEmpty() ? "" : "; allowed: " + String.join(", ", allowed);
        return place() + ": " + within + detail + hint;
    }

    /** Where it is, such as {@code skill/python.yaml:3}. */
    private String place() {
        return file.isEmpty() ? "line " + line : file + ":" + line;
    }

    /** Tells it to whoever has sent the file. */
    ProblemError error() {
        var error = ProblemError.anywhere(detail, allowed).inFile(file, line);
        return breach == null
                ? error
                : error.inEntry(breach.rule().value(), breach.type(), breach.slug(), breach.pointer());
    }
}
