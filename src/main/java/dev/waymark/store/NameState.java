package dev.waymark.store;

import java.util.Locale;

/** What a slug means in a release. */
public enum NameState {
    /** The entry is found under it. */
    LIVE,
    /** The entry has another slug now. */
    MOVED,
    /** The entry was taken out of publication. */
    RETIRED;

    String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    static NameState of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }
}
