package dev.waymark.model;

/** How a skill belongs to a broader one, in the terms of ISO 25964. */
public enum BroaderKind implements Term {
    PARTITIVE,
    GENERIC,
    INSTANTIAL
}
