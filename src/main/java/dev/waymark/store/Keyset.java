package dev.waymark.store;

import dev.waymark.store.PageQuery.Order;
import java.util.List;

/** The order of a list in SQL, and where a page of it begins. */
class Keyset {
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

    /** The order of rows whose place is such an expression. */
    String order(String row, String place) {
        var direction = query.order() == Order.UPDATED_LAST ? "desc" : "asc";
        return "%1$s %2$s, %3$s.slug, %3$s.rendition".formatted(place, direction, row);
    }

    /**
     * The conditions that rows come after the last item of the page before; each holds for one stretch of an index, and the
     * rows of the first come before those of the next.
     */
    List<String> later(String row, String place) {
        var after = query.after();
        if (after == null) {
            return List.of("true");
        }
        var last = bindings.add(query.order() == Order.TITLE ? after.title() : after.key());
        var tie = "%s, %s".formatted(bindings.add(after.slug()), bindings.add(after.id()));
        return query.order() == Order.UPDATED_LAST
                ? List.of(
                        "%1$s = %2$s and (%3$s.slug, %3$s.rendition) > (%4$s)".formatted(place, last, row, tie),
                        "%s < %s".formatted(place, last))
                : List.of("(%1$s, %2$s.slug, %2$s.rendition) > (%3$s, %4$s)".formatted(place, row, last, tie));
    }
}
