package dev.waymark.model;

/** How a fact is known. */
public enum Assertion implements Term {
    STATED,
    EDITORIAL
}
