package dev.waymark.authoring;

import dev.waymark.content.Finding;
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
 */
public record Mistake(
        String file,
        int line,
        String detail,
        List<String> allowed,
        @Nullable Breach breach) {
    private static final int LONGEST = 5_000;

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
        return new Mistake(file, line, finding.detail(), finding.allowed(), Breach.of(finding));
    }

    @Override
    public String toString() {
        var place = file.isEmpty() ? "line " + line : file + ":" + line;
        var within = breach == null ? "" : breach.toString();
        var hint = allowed.isEmpty() ? "" : "; allowed: " + String.join(", ", allowed);
        return place + ": " + within + detail + hint;
    }

    /** Tells it to whoever has sent the file. */
    ProblemError error() {
        var error = ProblemError.anywhere(detail, allowed).inFile(file, line);
        return breach == null ? error : breach.in(error);
    }
}
