package dev.waymark.model;

/** What kind of step leads from one job role to another. */
public enum StepKind implements Term {
    PROMOTION,
    LATERAL
}
