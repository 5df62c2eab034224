package dev.waymark.store;

import dev.waymark.model.Relation;
import java.util.List;

/** What the items of a list have in common. Values of one filter are alternatives; filters of one list hold together. */
public sealed interface Filter {
    /** The slug is one of those. */
    record Slugs(List<String> slugs) implements Filter {}

    /** The rendition has that facet with one of those values. */
    record Facet(String name, List<String> values) implements Filter {}

    /** The rendition has that facet with a value that sorts no later than that one. */
    record FacetUpTo(String name, String value) implements Filter {}

    /** The item is a part of one of those roadmaps. */
    record PartOf(List<String> roadmaps) implements Filter {}

    /** A stage refers to the item; empty lists stand for any roadmap or any stage. */
    record StandsIn(Relation relation, List<String> roadmaps, List<String> stages) implements Filter {}

    /** The item refers to one of those skills. */
    record RefersTo(Relation relation, List<String> skills) implements Filter {}

    /** One of those job roles requires the skill. */
    record RequiredBy(List<String> jobRoles) implements Filter {}

    /** The item teaches a skill that one of those job roles requires. */
    record TeachesFor(List<String> jobRoles) implements Filter {}

    /** The rendition has been as it is since that release or a later one. */
    record UpdatedSince(int release) implements Filter {}
}
