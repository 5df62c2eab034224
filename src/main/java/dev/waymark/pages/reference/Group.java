package dev.waymark.pages.reference;

import java.util.List;

/**
 * Operations on the same kind of thing.
 *
 * @param description HTML
 */
record Group(String name, String description, List<Operation> operations) {

    /** Returns its place on the page. */
    public String id() {
        return name.replace(' ', '-');
    }
}
