package dev.waymark.search;

import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.model.Access;
import dev.waymark.model.EntryType;
import dev.waymark.model.LearningResourceKind;
import dev.waymark.model.LearningResourceStatus;
import dev.waymark.model.Level;
import dev.waymark.model.Seniority;
import dev.waymark.model.SkillKind;
import dev.waymark.model.Term;
import dev.waymark.model.Track;
import dev.waymark.words.Words;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param name the name of the parameter that filters by it
 * @param values the most frequent first
 */
@Schema(description = "Something by which what was found can be filtered further.")
public record SearchFacet(String name, List<FacetValue> values) {
    private static final Map<String, Map<String, Term>> TERMS = new LinkedHashMap<>();

    static {
        add("type", EntryType.values());
        add("kind", SkillKind.values());
        add("kind", LearningResourceKind.values());
        add("seniority", Seniority.values());
        add("track", Track.values());
        add("level", Level.values());
        add("access", Access.values());
        add("status", LearningResourceStatus.values());
    }

    private static void add(String name, Term... terms) {
        var known = TERMS.computeIfAbsent(name, missing -> new TreeMap<>());
        for (var term : terms) {
            known.put(term.value(), term);
        }
    }

    /** The words by which items can be filtered under that name. */
    static List<String> words(String name) {
        return List.copyOf(TERMS.getOrDefault(name, Map.of()).keySet());
    }

    /** Makes facets of what was counted, arrays of name, value and number; what has no words for people is left out. */
    static List<SearchFacet> of(JsonNode counted, Words words) {
        var byName = elements(counted).collect(groupingBy(count -> count.path(0).asText()));
        return TERMS.keySet().stream()
                .filter(byName::containsKey)
                .map(name -> new SearchFacet(
                        name,
                        byName.getOrDefault(name, List.of()).stream()
                                .flatMap(count -> value(TERMS.getOrDefault(name, Map.of()), count, words))
                                .sorted(Comparator.comparing(FacetValue::count)
                                        .reversed()
                                        .thenComparing(FacetValue::value))
                                .toList()))
                .toList();
    }

    private static Stream<FacetValue> value(Map<String, Term> terms, JsonNode count, Words words) {
        return Stream.ofNullable(terms.get(count.path(1).asText()))
                .map(term -> new FacetValue(
                        term.value(), term.label(words), count.path(2).asInt()));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
