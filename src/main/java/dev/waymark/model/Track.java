package dev.waymark.model;

/** The direction of work that a job role belongs to. */
public enum Track implements Term {
    ANALYTICS,
    APPLIED_SCIENCE,
    ENGINEERING,
    RESEARCH,
    MANAGEMENT
}
