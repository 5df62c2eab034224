package dev.waymark.search;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.reading.Cursor;
import dev.waymark.reading.Json;
import dev.waymark.reading.Version;
import dev.waymark.reading.Versions;
import dev.waymark.store.search.SearchFilters;
import dev.waymark.store.search.SearchPages;
import dev.waymark.store.search.SearchQuery;
import dev.waymark.store.search.SearchWords;
import dev.waymark.words.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds content. What is not found as it was asked is looked for with its words corrected, and then by some of its words:
 * six statements of the database at most, and one more for what was changed since a time.
 */
@ApplicationScoped
public class Searches {
    private static final SearchList NOTHING = new SearchList(List.of(), List.of(), null, false, 0, false, null);

    private final Versions versions;
    private final SearchWords words;
    private final SearchPages pages;
    private final Json json;

    Searches(Versions versions, SearchWords words, SearchPages pages, Json json) {
        this.versions = versions;
        this.words = words;
        this.pages = pages;
        this.json = json;
    }

    public record Found(Version version, SearchList list) {}

    private record Search(SearchQuestion question, SearchFilters filters, Version version) {}

    /** How a text is taken; a cursor keeps the number of the way. */
    private enum Way {
        AS_ASKED,
        CORRECTED,
        ANY_WORD,
        ANY_CORRECTED
    }

    public Found find(SearchQuestion question) {
        var cursor = question.page().cursorOf(question.bound());
        var since = question.updatedSince();
        if (since == null) {
            return find(new Search(question, question.filters(), versions.find(question.version(), cursor)), cursor);
        }
        var found = versions.find(question.version(), cursor, since);
        var first = found.first();
        return first == null
                ? new Found(found.version(), NOTHING)
                : find(new Search(question, question.filters().since(first), found.version()), cursor);
    }

    private Found find(Search search, @Nullable Cursor cursor) {
        if (search.filters().types().isEmpty()) {
            return new Found(search.version(), NOTHING);
        }
        return new Found(search.version(), cursor == null ? first(search) : later(search, cursor));
    }

    private SearchList first(Search search) {
        var asked = read(search, search.question().text());
        var list = page(search, asked, Way.AS_ASKED, null, 0);
        if (!list.items().isEmpty() || asked.key().isEmpty()) {
            return list;
        }
        var corrected = corrected(asked, search.version());
        if (corrected != null) {
            asked = read(search, corrected);
            list = page(search, asked, Way.CORRECTED, corrected, 0);
        }
        return list.items().isEmpty()
                ? page(search, asked, corrected == null ? Way.ANY_WORD : Way.ANY_CORRECTED, corrected, 0)
                : list;
    }

    private SearchList later(Search search, Cursor cursor) {
        if (cursor.key() >= Way.values().length) {
            throw Cursor.invalid();
        }
        var way = Way.values()[cursor.key()];
        var asked = read(search, search.question().text());
        var corrected = way == Way.CORRECTED || way == Way.ANY_CORRECTED ? corrected(asked, search.version()) : null;
        if (corrected != null) {
            asked = read(search, corrected);
        }
        var list = page(search, asked, way, corrected, cursor.id());
        if (list.items().isEmpty()) {
            throw Cursor.invalid();
        }
        return list;
    }

    private SearchWords.Words read(Search search, String text) {
        return words.read(text, search.version().language(), search.filters());
    }

    private @Nullable String corrected(SearchWords.Words asked, Version version) {
        return Correction.WHOLE
                .of(asked.key(), words.unknown(asked.key(), version.language(), version.release()))
                .orElse(null);
    }

    private SearchList page(Search search, SearchWords.Words asked, Way way, @Nullable String corrected, long after) {
        if (asked.key().isEmpty()) {
            return NOTHING;
        }
        boolean any = way == Way.ANY_WORD || way == Way.ANY_CORRECTED;
        var question = search.question();
        var version = search.version();
        int limit = question.page().limit();
        var found = pages.page(new SearchQuery(
                asked,
                any ? asked.any() : asked.all(),
                version.language(),
                version.release(),
                search.filters(),
                after,
                limit + 1));
        var items = found.items();
        if (items.isEmpty()) {
            return new SearchList(List.of(), List.of(), null, false, 0, found.capped(), null);
        }
        var shown = items.subList(0, Math.min(limit, items.size()));
        var snippet = new Snippet(List.of(asked.lexemes()));
        var next = items.size() > limit
                ? new Cursor(version.release(), shown.get(limit - 1).id(), way.ordinal()).text(question.bound())
                : null;
        return new SearchList(
                shown.stream()
                        .map(item -> SearchItem.of(json.read(item.summary(), JsonNode.class), item.rest(), snippet))
                        .toList(),
                SearchFacet.of(json.read(found.facets(), JsonNode.class), Words.in(version.language())),
                corrected,
                any,
                found.total(),
                found.capped(),
                next);
    }
}
