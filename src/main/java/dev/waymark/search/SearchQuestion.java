package dev.waymark.search;

import dev.waymark.http.parameter.Parameters;
import dev.waymark.model.EntryType;
import dev.waymark.reading.PageRequest;
import dev.waymark.reading.VersionRequest;
import dev.waymark.reading.Versions;
import dev.waymark.store.search.SearchQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search is for, as a value.
 *
 * @param facets the facets of which an item needs one; none if it needs none
 */
public record SearchQuestion(
        String text,
        List<EntryType> types,
        List<SearchQuery.Terms> terms,
        List<String> facets,
        VersionRequest version,
        PageRequest page) {

    /** The most characters of a text. */
    public static final int LONGEST = 200;

    static SearchQuestion of(SearchParameters parameters, Versions versions) {
        var terms = new ArrayList<SearchQuery.Terms>();
        addTerms(terms, "kind", parameters.kind);
        addTerms(terms, "seniority", parameters.seniority);
        addTerms(terms, "track", parameters.track);
        addTerms(terms, "level", parameters.level);
        addTerms(terms, "access", parameters.access);
        return new SearchQuestion(
                text(parameters.q),
                types(parameters.type),
                terms,
                places(Parameters.slugs("roadmap", parameters.roadmap), Parameters.slugs("stage", parameters.stage)),
                versions.asked(parameters),
                PageRequest.of(parameters.limit, null, parameters.cursor));
    }

    /** Asks for the first page of everything that is like a text, of 200 characters at most. */
    public static SearchQuestion of(String text, VersionRequest version, int limit) {
        return new SearchQuestion(text, List.of(), List.of(), List.of(), version, PageRequest.first(limit));
    }

    /** Asks for a page of what is like a text, by values as they stand in a URL. */
    public static SearchQuestion of(
            @Nullable String q, @Nullable List<String> type, VersionRequest version, PageRequest page) {
        return new SearchQuestion(text(q), types(type), List.of(), List.of(), version, page);
    }

    /** The text to which cursors are bound: everything but the page. */
    String bound() {
        return "search %s %s %s %s %s %s".formatted(text, types, terms, facets, version.language(), version.release());
    }

    static List<EntryType> types(@Nullable List<String> words) {
        var asked = Parameters.someOf("type", words, SearchFacet.words("type"));
        return Arrays.stream(EntryType.values())
                .filter(type -> asked.contains(type.value()))
                .toList();
    }

    private static String text(@Nullable String q) {
        return Parameters.required("q", Parameters.text("q", q, 1, LONGEST));
    }

    private static void addTerms(List<SearchQuery.Terms> terms, String name, @Nullable List<String> values) {
        var words = Parameters.someOf(name, values, SearchFacet.words(name));
        if (!words.isEmpty()) {
            terms.add(new SearchQuery.Terms(name, words));
        }
    }

    private static List<String> places(List<String> roadmaps, List<String> stages) {
        if (stages.isEmpty()) {
            return roadmaps.stream().map("roadmap="::concat).toList();
        }
        return roadmaps.isEmpty()
                ? stages.stream().map("stage="::concat).toList()
                : roadmaps.stream()
                        .flatMap(roadmap -> stages.stream().map(stage -> "place=%s/%s".formatted(roadmap, stage)))
                        .toList();
    }
}
