package dev.waymark.http.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
        for (String segment : segments(template)) {
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
        return find(segments(path), 0);
    }

    private @Nullable T find(List<String> segments, int at) {
        if (at == segments.size()) {
            return value;
        }
        String segment = segments.get(at);
        List<PathTemplates<T>> candidates = new ArrayList<>();
        PathTemplates<T> literal = literals.get(segment);
        if (literal != null) {
            candidates.add(literal);
        }
        suffixes.forEach((suffix, place) -> {
            if (segment.endsWith(suffix) && segment.length() > suffix.length()) {
                candidates.add(place);
            }
        });
        for (PathTemplates<T> candidate : candidates) {
            T found = candidate.find(segments, at + 1);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static List<String> segments(String path) {
        return List.of(path.substring(path.startsWith("/") ? 1 : 0).split("/"));
    }
}
