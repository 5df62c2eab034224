package dev.waymark.model;

/** How the concept behind an external identifier relates to ours, in the terms of SKOS. */
public enum IdentifierMatch implements Term {
    EXACT,
    CLOSE,
    BROADER,
    NARROWER,
    RELATED
}
