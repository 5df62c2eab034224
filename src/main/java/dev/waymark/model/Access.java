package dev.waymark.model;

/** What it takes to use a learning resource. */
public enum Access implements Term {
    FREE,
    FREE_AUDIT,
    PREVIEW,
    SUBSCRIPTION,
    PAID,
    UNKNOWN
}
