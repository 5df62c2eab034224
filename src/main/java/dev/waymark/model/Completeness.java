package dev.waymark.model;

import java.util.Locale;

/** How much of an entry is said in a language. */
public enum Completeness {
    /** All that its document says. */
    COMPLETE,
    /** Some of it; the rest is shown in the default language. */
    PARTIAL,
    /** Nothing. */
    MISSING;

    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns what that word says, which has to be one of them. */
    public static Completeness of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }
}
