package dev.waymark.http.request;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds what belongs to the template of a path, such as {@code /v1/skills/{slug}}, segment by segment. Literal text wins
 * over a variable, and a variable with a suffix ({@code {slug}.svg}) over one without.
 */
final class PathTemplates<T> {

    private final Map<String, PathTemplates<T>> literals = new HashMap<>();
    private final Map<String, PathTemplates<T>> suffixes = new TreeMap<>(
            (a, b) -> a.length() == b.length() ? a.compareTo(b) : Integer.compare(b.length(), a.length()));
    private @Nullable T value;

    void put(String template, T given) {
        PathTemplates<T> place = this;
        for (String segment :
                template.substring(template.startsWith("/") ? 1 : 0).split("/")) {
            place = segment.startsWith("{")
                    ? place.suffixes.computeIfAbsent(
                            segment.substring(segment.indexOf('}') + 1), key -> new PathTemplates<>())
                    : place.literals.computeIfAbsent(segment, key -> new PathTemplates<>());
        }
        place.value = given;
    }

    /** Returns null for a path that no template fits. */
    @Nullable
    T at(String path) {
        return find(path, path.startsWith("/") ? 1 : 0);
    }

    private @Nullable T find(String path, int from) {
        if (from > path.length()) {
            return value;
        }
        int slash = path.indexOf('/', from);
        int end = slash < 0 ? path.length() : slash;
        String segment = path.substring(from, end);
        PathTemplates<T> literal = literals.get(segment);
        T found = literal == null ? null : literal.find(path, end + 1);
        if (found == null && !suffixes.isEmpty()) {
            for (Map.Entry<String, PathTemplates<T>> suffix : suffixes.entrySet()) {
                if (found == null
                        && segment.endsWith(suffix.getKey())
                        && segment.length() > suffix.getKey().length()) {
                    found = suffix.getValue().find(path, end + 1);
                }
            }
        }
        return found;
    }
}
