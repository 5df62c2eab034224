package dev.waymark.pages;

import dev.waymark.model.EntryType;
import dev.waymark.wire.Href;

/** How many there are of a type. */
record Count(EntryType type, long number) {

    public String href() {
        return Href.list(type);
    }
}
