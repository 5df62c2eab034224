package dev.waymark.model;

import java.util.List;

/** What an editor writes about one entry; references to other entries are slugs. */
public sealed interface AuthoredDocument permits Roadmap, Skill, JobRole, LearningResource {

    /** What the document describes. */
    EntryType type();

    /** The name of the entry within its type. */
    Slug slug();

    /** What readers see as the name of the entry. */
    String title();

    /** Every reference to another entry, in the order of the document. */
    List<Edge> edges();
}
