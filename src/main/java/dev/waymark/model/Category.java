package dev.waymark.model;

/** The shelf of a stage on which a learning resource stands. */
public enum Category implements Term {
    COURSES,
    BOOKS,
    COMPETITIONS,
    CONFERENCES_AND_PAPERS
}
