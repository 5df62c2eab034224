package dev.waymark.model;

import java.util.List;

/** The document of one entry, as editors write it. */
public sealed interface AuthoredDocument permits Roadmap, Skill, JobRole, LearningResource {

    EntryType type();

    Slug slug();

    String title();

    /** Returns every reference to another entry, in the order of the document. */
    List<Edge> edges();
}
