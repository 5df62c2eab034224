package dev.waymark.http.request;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the template of a path, such as {@code /v1/skills/{slug}}, step by step from segment to segment. */
final class PathTemplates {

    private static final String ANY = "{}";

    private final Map<String, PathTemplates> next = new HashMap<>();
    private @Nullable String template;

    static PathTemplates of(Collection<String> templates) {
        PathTemplates root = new PathTemplates();
        templates.forEach(root::add);
        return root;
    }

    private void add(String path) {
        PathTemplates place = this;
        for (String segment : segments(path)) {
            place = place.next.computeIfAbsent(segment.startsWith("{") ? ANY : segment, key -> new PathTemplates());
        }
        place.template = path;
    }

    /** The template, or null for a path that none fits. */
    @Nullable
    String of(String path) {
        PathTemplates place = this;
        for (String segment : segments(path)) {
            PathTemplates known = place.next.get(segment);
            PathTemplates found = known == null ? place.next.get(ANY) : known;
            if (found == null) {
                return null;
            }
            place = found;
        }
        return place.template;
    }

    private static String[] segments(String path) {
        return path.substring(path.startsWith("/") ? 1 : 0).split("/");
    }
}
