package dev.waymark.authoring;

import java.util.List;

/**
 * Something that is wrong with a content file.
 *
 * @param file the path of the file below the content folder; empty where a line of a body has no file
 * @param line the line, from 1
 * @param detail what is wrong
 * @param allowed what would be right, where it can be told; else empty
 */
public record Mistake(String file, int line, String detail, List<String> allowed) {
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
