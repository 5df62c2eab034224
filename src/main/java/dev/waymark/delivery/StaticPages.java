package dev.waymark.delivery;

import dev.waymark.reading.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Cuts a list that comes item by item into the pages of who asks for no other length. */
final class StaticPages<T> {
    interface Body<T> {
        String of(List<T> page, @Nullable String next);
    }

    private final String language;
    private final String path;
    private final Function<List<T>, String> cursor;
    private final Body<T> body;
    private final Consumer<StaticAnswer> sink;
    private final List<T> page = new ArrayList<>();
    private @Nullable String begin;
    private int length;

    /** Begins a list; {@code cursor} makes that of the page after one. */
    StaticPages(
            String language, String path, Function<List<T>, String> cursor, Body<T> body, Consumer<StaticAnswer> sink) {
        this.language = language;
        this.path = path;
        this.cursor = cursor;
        this.body = body;
        this.sink = sink;
    }

    /** Adds an item of a list that the service cuts by their number alone. */
    void add(T item) {
        add(item, 0);
    }

    /** Adds an item that is so long in bytes: a page ends with the one behind which the service has no room for more. */
    void add(T item, int bytes) {
        if (page.size() == PageRequest.USUAL || length >= PageRequest.MOST_BYTES) {
            var next = cursor.apply(page);
            write(next);
            begin = next;
        }
        page.add(item);
        length += bytes;
    }

    /** Writes the last page, which is the first one too if there was no item. */
    void end() {
        write(null);
    }

    private void write(@Nullable String next) {
        sink.accept(new StaticAnswer(language, path, begin, body.of(page, next)));
        page.clear();
        length = 0;
    }
}
