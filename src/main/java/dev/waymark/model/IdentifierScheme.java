package dev.waymark.model;

/** The framework to which an external identifier belongs. */
public enum IdentifierScheme implements Term {
    ESCO,
    ONET_SOC,
    ISBN,
    DOI
}
