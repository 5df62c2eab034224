package dev.waymark.pages;

import dev.waymark.model.EntryType;
import dev.waymark.wire.Href;
import java.util.Locale;

/**
 * How many there are of a type.
 *
 * @param type the type
 * @param number how many
 */
record Count(EntryType type, long number) {

    /** The number, grouped in thousands. */
    public String text() {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** What was counted, in the singular for one. */
    public String noun() {
        return number == 1
                ? type.label().toLowerCase(Locale.ENGLISH)
                : type.collection().replace('-', ' ');
    }

    /** The path of the list. */
    public String href() {
        return Href.list(type);
    }
}
