package dev.waymark.model;

/** How experienced the holder of a job role is. */
public enum Seniority implements Term {
    INTERN,
    ENTRY,
    MID,
    SENIOR,
    LEAD,
    MANAGER
}
