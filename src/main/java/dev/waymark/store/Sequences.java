package dev.waymark.store;

/** Sequences from which rows get their ids. */
final class Sequences {
    /** So many ids are taken from a sequence at once; the migration says the same. */
    static final int BLOCK = 1000;

    private Sequences() {}
}
