package dev.waymark.store.backup;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as backups have it.
 *
 * @param columns all but those that the database derives from others, in their order
 */
public record Table(String name, List<String> columns) {
    public Table {
        columns = List.copyOf(columns);
    }

    /** The rows as arrays of JSON, of the text of each value; no character of those can be a delimiter or a quote of the copy. */
    String copyOut() {
        return "copy (select json_build_array(%s) from %s) to stdout (format csv, delimiter E'\\x02', quote E'\\x01')"
                .formatted(
                        columns.stream()
                                .map(column -> quoted(column) + "::text")
                                .collect(Collectors.joining(", ")),
                        quoted(name));
    }

    String copyIn() {
        return "copy %s (%s) from stdin"
                .formatted(quoted(name), columns.stream().map(Table::quoted).collect(Collectors.joining(", ")));
    }

    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
