package dev.waymark.search;

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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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

    /**
     * Makes facets of what was counted: arrays of a type, words of vocabularies such as {@code |kind=book|access=free|}, and
     * a number. What has no words for people is left out.
     */
    static List<SearchFacet> of(JsonNode counted, Words words) {
        var byName = new HashMap<String, Map<String, Integer>>();
        for (var group : counted) {
            int number = group.path(2).asInt();
            count(byName, "type", group.path(0).asText(), number);
            for (var term : group.path(1).asText().split("[|]")) {
                int sign = term.indexOf('=');
                if (sign > 0) {
                    count(byName, term.substring(0, sign), term.substring(sign + 1), number);
                }
            }
        }
        return TERMS.entrySet().stream()
                .filter(known -> byName.containsKey(known.getKey()))
                .map(known -> new SearchFacet(
                        known.getKey(), values(known.getValue(), byName.getOrDefault(known.getKey(), Map.of()), words)))
                .toList();
    }

    private static void count(Map<String, Map<String, Integer>> byName, String name, String value, int number) {
        byName.computeIfAbsent(name, missing -> new HashMap<>()).merge(value, number, Integer::sum);
    }

    private static List<FacetValue> values(Map<String, Term> known, Map<String, Integer> counts, Words words) {
        return counts.entrySet().stream()
                .flatMap(count -> Stream.ofNullable(known.get(count.getKey()))
                        .map(term -> new FacetValue(term.value(), term.label(words), count.getValue())))
                .sorted(Comparator.comparing(FacetValue::count).reversed().thenComparing(FacetValue::value))
                .toList();
    }
}
