package dev.waymark.delivery;

import dev.waymark.model.EntryType;
import dev.waymark.reading.PageRequest;
import dev.waymark.reading.VersionRequest;
import dev.waymark.store.Filter;
import dev.waymark.store.PageQuery.Order;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list is asked for, as a value.
 *
 * @param updatedSince the time since which the items have been as they are; null for any
 */
record ListQuestion(
        EntryType type,
        List<Filter> filters,
        @Nullable Instant updatedSince,
        Order order,
        VersionRequest version,
        PageRequest page) {

    ListQuestion {
        filters = List.copyOf(filters);
    }

    /** The text to which cursors are bound: everything but the page. */
    String text() {
        var text = "%s %s %s %s %s".formatted(type, filters, order, version.language(), version.release());
        return updatedSince == null ? text : text + " " + updatedSince;
    }
}
