package dev.waymark.reading;

import dev.waymark.http.parameter.Parameters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for, as a value.
 *
 * @param counted whether to count the items on all pages
 * @param cursor where the page starts; null for the first page
 */
public record PageRequest(
        int limit, boolean counted, @Nullable String cursor) {
    public static final int MOST = 100;

    public static final int MOST_ROWS = 5000;

    /** The items of a page for who says nothing. */
    public static final int USUAL = 20;

    /**
     * How long the items of a page or table are together at most, in bytes of JSON, but for the last one: names alone may be as
     * long as a content file. Nearly all have room for as many as are asked for.
     */
    public static final int MOST_BYTES = 8 * 1024 * 1024;

    public static PageRequest of(PageParameters parameters) {
        return of(parameters.limit, parameters.count, parameters.cursor);
    }

    public static PageRequest of(RowParameters parameters) {
        return new PageRequest(
                Parameters.integer("limit", parameters.limit, 1, MOST_ROWS, MOST_ROWS), false, parameters.cursor);
    }

    /** Reads values as they stand in a URL. */
    public static PageRequest of(@Nullable String limit, @Nullable String count, @Nullable String cursor) {
        return new PageRequest(
                Parameters.integer("limit", limit, 1, MOST, USUAL),
                Parameters.oneOf("count", count, List.of("exact")) != null,
                cursor);
    }

    /** Asks for the first page, without a total. */
    public static PageRequest first(int limit) {
        return new PageRequest(limit, false, null);
    }

    /** Opens the cursor, which must have been made for that question; null for the first page. */
    public @Nullable Cursor cursorOf(String question) {
        return cursor == null ? null : Cursor.of(cursor, question);
    }
}
