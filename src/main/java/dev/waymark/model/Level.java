package dev.waymark.model;

/** How far along a learner is: of a stage, and of a learning resource. */
public enum Level implements Term {
    BEGINNER,
    INTERMEDIATE,
    ADVANCED
}
