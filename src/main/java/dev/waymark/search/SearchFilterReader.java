package dev.waymark.search;

import static dev.waymark.model.EntryType.JOB_ROLE;
import static dev.waymark.model.EntryType.LEARNING_RESOURCE;
import static dev.waymark.model.EntryType.SKILL;
import static dev.waymark.model.EntryType.STAGE;
import static dev.waymark.model.EntryType.TIP;

import dev.waymark.http.parameter.Parameters;
import dev.waymark.model.EntryType;
import dev.waymark.store.search.SearchFilters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the filters of a search, each of which leaves only items of those types whose lists have it too. */
class SearchFilterReader {
    private static final EntryType[] PLACED = {SKILL, JOB_ROLE, LEARNING_RESOURCE};
    private static final int MOST_HOURS = 10_000;

    private final EnumSet<EntryType> types;
    private final List<SearchFilters.Terms> terms = new ArrayList<>();

    private SearchFilterReader(List<EntryType> types) {
        this.types = EnumSet.copyOf(types);
    }

    /** Reads all of them but the time of the last change, for which the releases have to be known. */
    static SearchFilters read(SearchParameters parameters) {
        return new SearchFilterReader(types(parameters.type)).filters(parameters);
    }

    /** Reads types; without any, all of them. */
    static List<EntryType> types(@Nullable List<String> words) {
        var asked = Parameters.someOf("type", words, SearchFacet.words("type"));
        return Arrays.stream(EntryType.values())
                .filter(type -> asked.isEmpty() || asked.contains(type.value()))
                .toList();
    }

    private SearchFilters filters(SearchParameters parameters) {
        terms("kind", parameters.kind, SKILL, LEARNING_RESOURCE);
        terms("seniority", parameters.seniority, JOB_ROLE);
        terms("track", parameters.track, JOB_ROLE);
        terms("level", parameters.level, STAGE, LEARNING_RESOURCE);
        terms("access", parameters.access, LEARNING_RESOURCE);
        terms("status", parameters.status, LEARNING_RESOURCE);
        add("language", Parameters.languages("language", parameters.language), LEARNING_RESOURCE);
        var hours = Parameters.integer("maxHours", parameters.maxHours, 0, MOST_HOURS);
        if (hours != null) {
            keep(LEARNING_RESOURCE);
        }
        var stages = slugs("stage", parameters.stage, PLACED);
        var roadmaps = slugs("roadmap", parameters.roadmap, SKILL, JOB_ROLE, LEARNING_RESOURCE, STAGE, TIP);
        var skills = slugs("skill", parameters.skill, JOB_ROLE, LEARNING_RESOURCE);
        var providers = slugs("provider", parameters.provider, LEARNING_RESOURCE);
        var roles = slugs("role", parameters.role, SKILL, LEARNING_RESOURCE);
        var slugs = Parameters.slugs("slug", parameters.slug);
        var parted = types.contains(STAGE) || types.contains(TIP) ? roadmaps : List.<String>of();
        return new SearchFilters(
                List.copyOf(types),
                terms,
                hours,
                null,
                slugs,
                places(roadmaps, stages),
                parted,
                skills,
                providers,
                roles);
    }

    private void terms(String name, @Nullable List<String> values, EntryType... having) {
        add(name, Parameters.someOf(name, values, SearchFacet.words(name)), having);
    }

    private void add(String name, List<String> words, EntryType... having) {
        if (!words.isEmpty()) {
            terms.add(new SearchFilters.Terms(name, words));
            keep(having);
        }
    }

    private List<String> slugs(String name, @Nullable List<String> values, EntryType... having) {
        var slugs = Parameters.slugs(name, values);
        if (!slugs.isEmpty()) {
            keep(having);
        }
        return slugs;
    }

    private void keep(EntryType... having) {
        types.retainAll(List.of(having));
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
