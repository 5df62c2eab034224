package dev.waymark.search;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.reading.Cursor;
import dev.waymark.reading.Json;
import dev.waymark.reading.Version;
import dev.waymark.reading.Versions;
import dev.waymark.store.search.SearchPages;
import dev.waymark.store.search.SearchQuery;
import dev.waymark.store.search.SearchWords;
import dev.waymark.words.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds content. What is not found as it was asked is looked for with its words corrected, and then by some of its words:
 * six statements of the database at most.
 */
@ApplicationScoped
public class Searches {
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

    /** What was found in a version. */
    public record Found(Version version, SearchList list) {}

    /** How a text is taken; a cursor keeps the number of the way. */
    private enum Way {
        AS_ASKED,
        CORRECTED,
        ANY_WORD,
        ANY_CORRECTED
    }

    /** Finds a page. */
    public Found find(SearchQuestion question) {
        var cursor = question.page().cursorOf(question.bound());
        var version = versions.find(question.version(), cursor);
        return new Found(version, cursor == null ? first(question, version) : later(question, version, cursor));
    }

    private SearchList first(SearchQuestion question, Version version) {
        var asked = words.read(question.text(), version.language());
        var list = page(question, version, asked, Way.AS_ASKED, null, 0);
        if (!list.items().isEmpty() || asked.key().isEmpty()) {
            return list;
        }
        var corrected = corrected(asked, version);
        if (corrected != null) {
            asked = words.read(corrected, version.language());
            list = page(question, version, asked, Way.CORRECTED, corrected, 0);
        }
        return list.items().isEmpty()
                ? page(question, version, asked, corrected == null ? Way.ANY_WORD : Way.ANY_CORRECTED, corrected, 0)
                : list;
    }

    private SearchList later(SearchQuestion question, Version version, Cursor cursor) {
        if (cursor.key() >= Way.values().length) {
            throw Cursor.invalid();
        }
        var way = Way.values()[cursor.key()];
        var asked = words.read(question.text(), version.language());
        var corrected = way == Way.CORRECTED || way == Way.ANY_CORRECTED ? corrected(asked, version) : null;
        if (corrected != null) {
            asked = words.read(corrected, version.language());
        }
        var list = page(question, version, asked, way, corrected, cursor.id());
        if (list.items().isEmpty()) {
            throw Cursor.invalid();
        }
        return list;
    }

    private @Nullable String corrected(SearchWords.Words asked, Version version) {
        return Correction.WHOLE
                .of(asked.key(), words.unknown(asked.key(), version.language(), version.release()))
                .orElse(null);
    }

    private SearchList page(
            SearchQuestion question,
            Version version,
            SearchWords.Words asked,
            Way way,
            @Nullable String corrected,
            long after) {
        boolean any = way == Way.ANY_WORD || way == Way.ANY_CORRECTED;
        var wanted = any ? asked.any() : asked.all();
        int limit = question.page().limit();
        List<SearchPages.Item> found = asked.key().isEmpty()
                ? List.of()
                : pages.page(new SearchQuery(
                        asked.key(),
                        asked.stems(),
                        wanted.query(),
                        version.language(),
                        version.release(),
                        question.types(),
                        question.terms(),
                        question.facets(),
                        after,
                        limit + 1));
        if (found.isEmpty()) {
            return new SearchList(List.of(), List.of(), null, false, 0, wanted.sampled(), null);
        }
        var shown = found.subList(0, Math.min(limit, found.size()));
        var one = found.get(0);
        var snippet = new Snippet(List.of(asked.lexemes()));
        var next = found.size() > limit
                ? new Cursor(version.release(), shown.get(limit - 1).id(), way.ordinal()).text(question.bound())
                : null;
        return new SearchList(
                shown.stream()
                        .map(item -> SearchItem.of(json.read(item.summary(), JsonNode.class), item.rest(), snippet))
                        .toList(),
                SearchFacet.of(json.read(one.facets(), JsonNode.class), Words.in(version.language())),
                corrected,
                any,
                one.total(),
                wanted.sampled() || one.capped(),
                next);
    }
}
