package dev.waymark.store.search;

import dev.waymark.model.EntryType;
import dev.waymark.store.Filter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What found items have in common. Values of one filter are alternatives; filters hold together, and without values they ask
 * for nothing.
 *
 * @param types the types of items; none if there can be no item
 * @param terms the words of vocabularies of which items have one each, by name
 * @param maxHours the most hours that they take; null for any
 * @param since the release since which they have been as they are; null for any
 * @param places facets of which they have one: {@code roadmap=…}, {@code stage=…} or {@code place=…/…}
 * @param roadmaps those of which stages and tips may be a part, instead of having such a facet
 * @param skills those that they require or teach
 * @param providers who contributed to them
 * @param roles job roles that require the skill, or a skill that they teach
 */
public record SearchFilters(
        List<EntryType> types,
        List<Terms> terms,
        @Nullable Integer maxHours,
        @Nullable Integer since,
        List<String> slugs,
        List<String> places,
        List<String> roadmaps,
        List<String> skills,
        List<String> providers,
        List<String> roles) {

    public static final SearchFilters NONE = new SearchFilters(
            List.of(EntryType.values()),
            List.of(),
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    /** Words of a vocabulary of which an item has one. */
    public record Terms(String name, List<String> words) {
        /** The regular expression that the terms of such an item fulfil; words of vocabularies are letters and hyphens. */
        String pattern() {
            return "[|]%s=(%s)[|]".formatted(name, String.join("|", words));
        }

        private List<String> facets() {
            return words.stream().map(word -> name + "=" + word).toList();
        }
    }

    /** The same for what has been as it is since that release. */
    public SearchFilters since(int release) {
        return new SearchFilters(types, terms, maxHours, release, slugs, places, roadmaps, skills, providers, roles);
    }

    /** The marks of which a row of that language has one each. */
    List<List<String>> marks(String locale) {
        var groups = new ArrayList<List<String>>();
        groups.add(List.of("lang=" + locale));
        if (types.size() < EntryType.values().length) {
            groups.add(types.stream().map(type -> "type=" + type.value()).toList());
        }
        terms.forEach(some -> groups.add(some.facets()));
        if (maxHours != null) {
            groups.add(List.of(new Filter.HoursUpTo(maxHours).facet()));
        }
        return groups.stream()
                .map(group -> group.stream().map("%"::concat).toList())
                .toList();
    }
}
