package dev.waymark.search;

import dev.waymark.http.parameter.Parameters;
import dev.waymark.reading.PageRequest;
import dev.waymark.reading.VersionRequest;
import dev.waymark.reading.Versions;
import dev.waymark.store.search.SearchFilters;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search is for, as a value.
 *
 * @param updatedSince the time since which the items have been as they are; null for any
 */
public record SearchQuestion(
        String text, SearchFilters filters, @Nullable Instant updatedSince, VersionRequest version, PageRequest page) {

    public static final int LONGEST = 200;

    static SearchQuestion of(SearchParameters parameters, Versions versions) {
        return new SearchQuestion(
                text(parameters.q),
                SearchFilterReader.read(parameters),
                Parameters.instant("updatedSince", parameters.updatedSince),
                versions.asked(parameters),
                PageRequest.of(parameters.limit, null, parameters.cursor));
    }

    /** Asks for the first page of everything that is like a text, of 200 characters at most. */
    public static SearchQuestion of(String text, VersionRequest version, int limit) {
        return new SearchQuestion(text, SearchFilters.NONE, null, version, PageRequest.first(limit));
    }

    /** Asks for a page of what is like a text, by values as they stand in a URL. */
    public static SearchQuestion of(
            @Nullable String q, @Nullable List<String> type, VersionRequest version, PageRequest page) {
        var parameters = new SearchParameters();
        parameters.type = type;
        return new SearchQuestion(text(q), SearchFilterReader.read(parameters), null, version, page);
    }

    private static String text(@Nullable String q) {
        return Parameters.required("q", Parameters.text("q", q, 1, LONGEST));
    }

    /** The text to which cursors are bound: everything but the page. */
    String bound() {
        return "search %s %s %s %s %s".formatted(text, filters, updatedSince, version.language(), version.release());
    }
}
