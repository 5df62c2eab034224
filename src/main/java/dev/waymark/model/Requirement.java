package dev.waymark.model;

/** How strongly a skill is asked for where it stands. */
public enum Requirement implements Term {
    REQUIRED,
    RECOMMENDED,
    OPTIONAL,
    CONDITIONAL,
    CHOICE
}
