package dev.waymark.model;

/** How one piece of content refers to another. */
public enum Relation implements Term {
    PLACES,
    LISTS,
    MENTIONS,
    BROADER,
    PREREQUISITE,
    RELATED,
    REQUIRES,
    LEADS_TO,
    TEACHES,
    ASSUMES,
    SUPERSEDED_BY
}
