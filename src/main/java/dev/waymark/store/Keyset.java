package dev.waymark.store;

import dev.waymark.store.PageQuery.Order;

/** The order of a list in SQL, and where a page of it begins and ends. */
class Keyset {

    /** Longer than titles are, and of the character that Unicode sorts behind all others. */
    private static final String LAST_TITLE = "repeat(chr(65535), 300)";

    private final PageQuery query;
    private final Bindings bindings;

    Keyset(PageQuery query, Bindings bindings) {
        this.query = query;
        this.bindings = bindings;
    }

    /** The column by which rows are sorted before slugs tell them apart. */
    String column() {
        return switch (query.order()) {
            case TITLE -> "title";
            case POSITION -> "position";
            case UPDATED, UPDATED_LAST -> "updated";
        };
    }

    /** The order of rows whose place is such an expression: one direction for all columns, so that an index has it. */
    String order(String row, String place) {
        return "%1$s %3$s, %2$s.slug %3$s, %2$s.rendition %3$s".formatted(place, row, isReversed() ? "desc" : "asc");
    }

    /** The condition that rows come after the last item of the page before; it holds for one stretch of an index. */
    String later(String row, String place) {
        var after = query.after();
        if (after == null) {
            return "true";
        }
        return "(%1$s, %2$s.slug, %2$s.rendition) %3$s (%4$s, %5$s, %6$s)"
                .formatted(
                        place,
                        row,
                        isReversed() ? "<" : ">",
                        bindings.add(query.order() == Order.TITLE ? after.title() : after.key()),
                        bindings.add(after.slug()),
                        bindings.add(after.id()));
    }

    /** The condition that a row comes no later than the item of a set of one or none; with none all do. */
    String until(String row, String set) {
        var last = query.order() == Order.TITLE ? LAST_TITLE : isReversed() ? "0" : "2147483647";
        // No item is in the last place, so that the slug there does not matter.
        return "(%1$s.%2$s, %1$s.slug) %3$s (coalesce((select place from %4$s), %5$s), coalesce((select slug from %4$s), ''))"
                .formatted(row, column(), isReversed() ? ">=" : "<=", set, last);
    }

    private boolean isReversed() {
        return query.order() == Order.UPDATED_LAST;
    }
}
