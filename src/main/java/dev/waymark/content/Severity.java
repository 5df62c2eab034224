package dev.waymark.content;

/** What a finding means for a release. */
public enum Severity {
    /** Nothing is published. */
    ERROR,
    /** Somebody should look at it. */
    WARNING
}
