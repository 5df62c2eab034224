package dev.waymark.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.http.parameter.Parameters;
import dev.waymark.http.response.Answers;
import dev.waymark.http.response.Representation;
import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.reading.Cursor;
import dev.waymark.reading.Version;
import dev.waymark.store.Filter;
import dev.waymark.store.PageQuery;
import dev.waymark.store.PageQuery.Order;
import dev.waymark.store.PublishedLists;
import dev.waymark.store.Releases;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Answers with pages of lists, assembled from the summaries that were rendered when their documents were published. */
@ApplicationScoped
class Lists {
    /** How many items a page has at most, and how many if nothing else is asked for. */
    static final int MOST = 100;

    static final int USUAL = 20;

    private final Answers answers;
    private final Releases releases;
    private final PublishedLists published;
    private final Languages languages;

    Lists(Answers answers, Releases releases, PublishedLists published, Languages languages) {
        this.languages = languages;
        this.answers = answers;
        this.releases = releases;
        this.published = published;
    }

    /** A page of the list that the parameters ask for. */
    <T> RestResponse<T> page(EntryType type, ListParameters parameters, List<Filter> filters, Order order) {
        return answer(read(type, parameters, filters, order));
    }

    /**
     * A page of a list.
     *
     * @param version the version from which it comes
     * @param items the items
     * @param next the cursor of the next page
     * @param total how many items there are on all pages
     */
    record Page(
            Version version,
            List<PublishedLists.Item> items,
            @Nullable String next,
            @Nullable Integer total) {}

    Page read(EntryType type, ListParameters parameters, List<Filter> filters, Order order) {
        int limit = Parameters.integer("limit", parameters.limit, 1, MOST, USUAL);
        boolean counted = Parameters.oneOf("count", parameters.count, List.of("exact")) != null;
        var language = Version.language(parameters.lang, languages);
        var question =
                "%s %s %s %s %s".formatted(type, filters, order, language, Parameters.release(parameters.release));
        Version version;
        PageQuery.After after = null;
        if (parameters.cursor == null) {
            version = Version.of(parameters, releases, languages);
        } else {
            var cursor = Cursor.of(parameters.cursor, question);
            version = new Version(cursor.release(), parameters.release != null, language);
            after = published
                    .place(cursor.id(), cursor.key(), type, language, cursor.release())
                    .orElseThrow(Cursor::invalid);
        }
        var query = new PageQuery(type, language, version.release(), filters, order, after, limit + 1);
        var items = published.page(query);
        var total = counted ? published.count(query) : null;
        if (items.size() <= limit) {
            return new Page(version, items, null, total);
        }
        var page = items.subList(0, limit);
        var next = Cursor.after(version.release(), page.get(limit - 1).place()).text(question);
        return new Page(version, page, next, total);
    }

    <T> RestResponse<T> answer(Page page) {
        return answers.of(Representation.of(
                json(page).getBytes(UTF_8),
                page.version().release(),
                page.version().ofAssembly()));
    }

    /** A page as readers get it. */
    static String json(Page page) {
        var items = page.items().stream().map(PublishedLists.Item::summary).collect(Collectors.joining(","));
        var next = page.next() == null ? "null" : '"' + page.next() + '"';
        return "{\"items\":[%s],\"next\":%s,\"total\":%s}".formatted(items, next, page.total());
    }
}
