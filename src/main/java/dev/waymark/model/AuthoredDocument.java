package dev.waymark.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The document of one entry, as editors write it. */
public sealed interface AuthoredDocument permits Roadmap, Skill, JobRole, LearningResource {

    EntryType type();

    Slug slug();

    String title();

    /** Whose facts it holds; null if they are the service's own. */
    @Nullable
    Source source();

    /** The terms under which its texts may be used; null if they are those of the service. */
    @Nullable
    License license();

    /** Returns every reference to another entry, in the order of the document. */
    List<Edge> edges();
}
