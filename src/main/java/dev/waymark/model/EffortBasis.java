package dev.waymark.model;

/** Where the hours of an effort come from. */
public enum EffortBasis implements Term {
    PROVIDER,
    EDITORIAL
}
