package dev.waymark.model;

import org.jspecify.annotations.Nullable;

/** The document of one entry, as editors write it. */
public sealed interface AuthoredDocument extends DocumentVersion permits Roadmap, Skill, JobRole, LearningResource {

    /** Whose facts it holds; null if they are the service's own. */
    @Nullable
    Source source();

    /** The terms under which its texts may be used; null if they are those of the service. */
    @Nullable
    License license();
}
