package dev.waymark.formats;

import dev.waymark.words.Words;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a table shows of the items of a list.
 *
 * @param summary the item as it stands in the list
 */
record Sheet<S>(Class<S> summary, List<Column<S>> columns) {

    /**
     * A column.
     *
     * @param name the member of the item that it shows
     * @param cell null for what is unknown
     */
    record Column<S>(String name, BiFunction<S, Words, @Nullable Object> cell) {}

    /** Writes the table. It stands in memory as a whole; {@link dev.waymark.reading.PageRequest} bounds what it is made of. */
    byte[] of(List<S> items, Words words) {
        var csv = new Csv().row(columns.stream().map(Column::name).toList());
        for (var item : items) {
            csv.row(columns.stream()
                    .map(column -> column.cell().apply(item, words))
                    .toList());
        }
        return csv.bytes();
    }
}
