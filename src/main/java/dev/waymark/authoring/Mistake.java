package dev.waymark.authoring;

import java.util.List;

/**
 * Something that is wrong with a content file.
 *
 * @param file the path of the file below the content folder
 * @param line the line, from 1
 * @param detail what is wrong
 * @param allowed what would be right, where it can be told; else empty
 */
public record Mistake(String file, int line, String detail, List<String> allowed) {
    @Override
    public String toString() {
        var hint = allowed.isEmpty() ? "" : "; allowed: " + String.join(", ", allowed);
        return "%s:%s: %s%s".formatted(file, line, detail, hint);
    }
}
