package dev.waymark.store;

import java.util.List;
import java.util.Set;

/** What the items of a list have in common. Values of one filter are alternatives; filters of one list hold together. */
public sealed interface Filter {
    /** The slug is one of those. */
    record Slugs(List<String> slugs) implements Filter {}

    /**
     * The rendition has that facet with one of those values. Beside what was rendered these are {@code skill}, to which a
     * job role or a learning resource refers; {@code roadmap} and {@code stage}, in which it stands; and {@code place},
     * both in one.
     */
    record Facet(String name, List<String> values) implements Filter {
        private static final Set<String> ANY_NUMBER = Set.of("provider", "skill", "roadmap", "stage", "place");

        /** Tells whether the values are words of a vocabulary, of which an item has one or none. */
        static boolean isTerm(String name) {
            return !ANY_NUMBER.contains(name);
        }

        static String of(String name, String value) {
            return name + "=" + value;
        }

        boolean isTerm() {
            return isTerm(name);
        }

        /** The values as the store has them. */
        List<String> facets() {
            return values.stream().map(value -> of(name, value)).toList();
        }
    }

    /** The rendition has that facet with a value that sorts no later than that one. */
    record FacetUpTo(String name, String value) implements Filter {}

    /** The item is a part of one of those roadmaps. */
    record PartOf(List<String> roadmaps) implements Filter {}

    /** One of those job roles requires the skill. */
    record RequiredBy(List<String> jobRoles) implements Filter {}

    /** The item teaches a skill that one of those job roles requires. */
    record TeachesFor(List<String> jobRoles) implements Filter {}

    /** The rendition has been as it is since that release or a later one. */
    record UpdatedSince(int release) implements Filter {}
}
