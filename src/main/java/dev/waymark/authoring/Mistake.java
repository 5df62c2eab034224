package dev.waymark.authoring;

import java.util.List;

/**
 * Something that is wrong with a content file.
 *
 * @param file the path of the file below the content folder; empty where a line of a body has no file
 * @param line the line, from 1
 * @param detail what is wrong, cut where it is so long that nobody reads it
 * @param allowed what would be right, where it can be told; else empty
 */
public record Mistake(String file, int line, String detail, List<String> allowed) {
    private static final int LONGEST = 5_000;

    public Mistake {
        if (detail.length() > LONGEST) {
            int end = Character.isHighSurrogate(detail.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
            detail = detail.substring(0, end) + "…";
        }
    }

    @Override
    public String toString() {
        var hint = allowed.isEmpty() ? "" : "; allowed: " + String.join(", ", allowed);
        return place() + ": " + detail + hint;
    }

    /** Where it is, such as {@code skill/python.yaml:3}. */
    String place() {
        return file.isEmpty() ? "line " + line : file + ":" + line;
    }
}
