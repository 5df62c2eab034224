package dev.waymark.store;

/** What a slug means in a release. */
enum NameState {
    /** The entry is found under it. */
    LIVE,
    /** The entry has another slug now. */
    MOVED,
    /** The entry was taken out of publication. */
    RETIRED
}
