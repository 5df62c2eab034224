package dev.waymark.authoring;

import java.util.HashMap;
import java.util.Map;

/**
 * The line of a value in a file, and those of all that is within it. It grows with the file alone, however long the names are
 * below which a value lies.
 */
final class YamlPlace {
    private final int line;
    private Map<String, YamlPlace> within = Map.of();

    YamlPlace(int line) {
        this.line = line;
    }

    /**
     * Adds a value.
     *
     * @param word what leads to it from here, as in a JSON Pointer
     */
    YamlPlace add(String word, int line) {
        if (within.isEmpty()) {
            within = new HashMap<>();
        }
        var place = new YamlPlace(line);
        within.put(word, place);
        return place;
    }

    /** The line of what a pointer (RFC 6901) leads to from here, or of the nearest place around it. */
    int line(String pointer) {
        var place = this;
        for (int start = 1; start <= pointer.length(); ) {
            int slash = pointer.indexOf('/', start);
            int end = slash < 0 ? pointer.length() : slash;
            var next = place.within.get(pointer.substring(start, end));
            if (next == null) {
                break;
            }
            place = next;
            start = end + 1;
        }
        return place.line;
    }
}
