package dev.waymark.manage;

import dev.waymark.reading.Cursor;
import dev.waymark.reading.PageRequest;
import dev.waymark.store.access.Keys;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Pages of the list of keys. */
@ApplicationScoped
class KeyPages {
    private static final String QUESTION = "keys";

    private final Keys keys;

    KeyPages(Keys keys) {
        this.keys = keys;
    }

    KeyList page(PageRequest request) {
        var cursor = request.cursorOf(QUESTION);
        List<Keys.Stored> found = keys.after(cursor == null ? 0 : cursor.id(), request.limit() + 1);
        List<Keys.Stored> page = found.stream().limit(request.limit()).toList();
        String next = found.size() > page.size()
                ? new Cursor(0, page.get(page.size() - 1).number(), 0).text(QUESTION)
                : null;
        return new KeyList(page.stream().map(Key::of).toList(), next, request.counted() ? keys.unrevoked() : null);
    }
}
