package dev.waymark.store;

/** Ranges of releases: a row holds in release n if n lies between its first and its last release. */
final class Ranges {
    /** The last release of a row that still holds. */
    static final int OPEN = Integer.MAX_VALUE;

    private Ranges() {}
}
