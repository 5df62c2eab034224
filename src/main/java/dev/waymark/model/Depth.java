package dev.waymark.model;

/** How far a learning resource teaches a skill. */
public enum Depth implements Term {
    OVERVIEW,
    WORKING,
    DEEP
}
