package dev.waymark.store;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the items of a list have in common. Values of one filter are alternatives; filters of one list hold together. */
public sealed interface Filter {
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

        List<String> facets() {
            return values.stream().map(value -> of(name, value)).toList();
        }
    }

    /** The item takes at most so many hours. */
    record HoursUpTo(int hours) implements Filter {
        private static final String NAME = "hours";

        /** Steps of hours; an item has a facet for each that it does not exceed. */
        private static final List<Integer> STEPS = List.of(1, 4, 16, 64, 256, 1024, 4096, 16384);

        /** The facets of something that takes so many hours. */
        static Stream<String> facets(int hours) {
            return STEPS.stream().filter(step -> hours <= step).map(step -> Facet.of(NAME, String.valueOf(step)));
        }

        /** The facet of all that takes so many hours or less, and of some that takes more. */
        public String facet() {
            return facets(hours).findFirst().orElseThrow();
        }
    }

    /** The item is a part of one of those roadmaps. */
    record PartOf(List<String> roadmaps) implements Filter {}

    record RequiredBy(List<String> jobRoles) implements Filter {}

    /** The item teaches a skill that one of those job roles requires. */
    record TeachesFor(List<String> jobRoles) implements Filter {}

    /** The rendition has been as it is since that release or a later one. */
    record UpdatedSince(int release) implements Filter {}
}
