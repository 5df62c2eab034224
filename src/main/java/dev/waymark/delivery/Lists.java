package dev.waymark.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.http.response.Answer;
import dev.waymark.reading.Cursor;
import dev.waymark.reading.PageParameters;
import dev.waymark.reading.PageRequest;
import dev.waymark.reading.Version;
import dev.waymark.reading.Versions;
import dev.waymark.store.Filter;
import dev.waymark.store.PageQuery;
import dev.waymark.store.PublishedLists;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Answers with pages of lists, assembled from the summaries that were rendered when their documents were published. */
@ApplicationScoped
class Lists {
    private final Versions versions;
    private final PublishedLists published;

    Lists(Versions versions, PublishedLists published) {
        this.versions = versions;
        this.published = published;
    }

    /**
     * A page of a list.
     *
     * @param next the cursor of the next page
     * @param total how many items there are on all pages; null if they were not counted
     */
    record Page(
            Version version,
            List<PublishedLists.Item> items,
            @Nullable String next,
            @Nullable Integer total) {

        String json() {
            var summaries = items.stream().map(PublishedLists.Item::summary).collect(Collectors.joining(","));
            var cursor = next == null ? "null" : '"' + next + '"';
            return "{\"items\":[%s],\"next\":%s,\"total\":%s}".formatted(summaries, cursor, total);
        }
    }

    <T> RestResponse<T> page(ListRequest list, PageParameters page) {
        return answer(read(list.reader(), PageRequest.of(page)));
    }

    Page read(ListReader reader, PageRequest page) {
        return read(reader.question(versions, page));
    }

    Page read(ListQuestion question) {
        var cursor = question.page().cursorOf(question.text());
        var since = question.updatedSince();
        if (since == null) {
            return read(question, versions.find(question.version(), cursor), question.filters(), cursor);
        }
        var found = versions.find(question.version(), cursor, since);
        var first = found.first();
        if (first == null) {
            return new Page(found.version(), List.of(), null, question.page().counted() ? 0 : null);
        }
        var filters = new ArrayList<>(question.filters());
        filters.add(new Filter.UpdatedSince(first));
        return read(question, found.version(), filters, cursor);
    }

    /** Reads the first page from a version that is known to be there. */
    Page read(ListQuestion question, Version version) {
        return read(question, version, question.filters(), null);
    }

    private Page read(ListQuestion question, Version version, List<Filter> filters, @Nullable Cursor cursor) {
        var type = question.type();
        var after = cursor == null
                ? null
                : published
                        .place(cursor.id(), cursor.key(), type, version.language(), version.release())
                        .orElseThrow(Cursor::invalid);
        int limit = question.page().limit();
        var query = new PageQuery(
                type,
                version.language(),
                version.release(),
                filters,
                question.order(),
                after,
                limit + 1,
                PageRequest.MOST_BYTES);
        var found = published.page(query);
        var total = question.page().counted() ? published.count(query) : null;
        if (found.items().size() <= limit && !found.cut()) {
            return new Page(version, found.items(), null, total);
        }
        var page = found.items().subList(0, Math.min(limit, found.items().size()));
        var last = page.get(page.size() - 1).place();
        return new Page(version, page, Cursor.after(version.release(), last).text(question.text()), total);
    }

    <T> RestResponse<T> answer(Page page) {
        var version = page.version();
        return Answer.of(Answer.JSON, page.json().getBytes(UTF_8), version.ofAssembly())
                .from(version.release())
                .followedBy(page.next())
                .toResponse();
    }
}
