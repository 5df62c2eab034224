package dev.waymark.model;

/** What sort of thing a learning resource is. */
public enum LearningResourceKind implements Term {
    COURSE,
    COURSE_SERIES,
    LECTURE_SERIES,
    TUTORIAL,
    EXERCISE,
    PROJECT,
    BOOK,
    COMPETITION_PLATFORM,
    CONFERENCE,
    PAPER,
    ARTICLE,
    VIDEO,
    DOCUMENTATION,
    COMMUNITY
}
