package dev.waymark.delivery;

import dev.waymark.reading.Json;
import dev.waymark.reading.PageRequest;
import dev.waymark.reading.RowParameters;
import dev.waymark.reading.Version;
import dev.waymark.store.PublishedLists;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads lists for other formats than JSON, with far longer pages. */
@ApplicationScoped
public class LongLists {
    private final Lists lists;
    private final Json json;

    LongLists(Lists lists, Json json) {
        this.lists = lists;
        this.json = json;
    }

    /** @param next the cursor behind the last one; null if there are no more */
    public record Rows<S>(
            List<S> items, Version version, @Nullable String next) {}

    /** Reads the items that are asked for, as many as {@link PageRequest} has room for, by one or two statements. */
    public <S> Rows<S> read(ListRequest list, RowParameters rows, Class<S> summary) {
        var page = lists.read(list.reader(), PageRequest.of(rows));
        var items = page.items().stream()
                .map(PublishedLists.Item::summary)
                .map(text -> json.read(text, summary))
                .toList();
        return new Rows<>(items, page.version(), page.next());
    }
}
