package dev.waymark.model;

/** What a person or an organisation contributed to a learning resource. */
public enum ContributorRole implements Term {
    AUTHOR,
    INSTRUCTOR,
    INSTITUTION,
    PUBLISHER,
    PROVIDER
}
