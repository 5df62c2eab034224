package dev.waymark.delivery;

import dev.waymark.http.parameter.Parameters;
import dev.waymark.model.Relation;
import dev.waymark.model.Term;
import dev.waymark.store.Filter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects the filters of a list from its parameters; a parameter that is absent filters nothing. */
class Filters {
    private final List<Filter> filters = new ArrayList<>();

    /** Slugs of other content or of contributors. */
    Filters slugs(String name, @Nullable List<String> values, Function<List<String>, Filter> filter) {
        return add(Parameters.slugs(name, values), filter);
    }

    /** Words of a vocabulary, kept as a facet. */
    Filters terms(String name, @Nullable List<String> values, Term... vocabulary) {
        var allowed = Arrays.stream(vocabulary).map(Term::value).toList();
        return add(Parameters.someOf(name, values, allowed), words -> new Filter.Facet(name, words));
    }

    /** What stands in roadmaps and stages; both hold on the same place. */
    Filters standsIn(Relation relation, PlacedListParameters parameters) {
        var roadmaps = Parameters.slugs("roadmap", parameters.roadmap);
        var stages = Parameters.slugs("stage", parameters.stage);
        if (!roadmaps.isEmpty() || !stages.isEmpty()) {
            filters.add(new Filter.StandsIn(relation, roadmaps, stages));
        }
        return this;
    }

    /** What every list can be asked for. */
    Filters common(ListParameters parameters) {
        slugs("slug", parameters.slug, Filter.Slugs::new);
        var since = Parameters.instant("updatedSince", parameters.updatedSince);
        if (since != null) {
            filters.add(new Filter.UpdatedSince(since));
        }
        return this;
    }

    /** Language tags, kept as a facet. */
    Filters languages(String name, @Nullable List<String> values) {
        return add(Parameters.languages(name, values), tags -> new Filter.Facet(name, tags));
    }

    /** The most hours that something may take, kept as a facet of five digits. */
    Filters hours(String facet, String name, @Nullable String value) {
        var hours = Parameters.integer(name, value, 0, 10_000);
        if (hours != null) {
            filters.add(new Filter.FacetUpTo(facet, "%05d".formatted(hours)));
        }
        return this;
    }

    /** A filter that no parameter decides. */
    Filters add(Filter filter) {
        filters.add(filter);
        return this;
    }

    List<Filter> list() {
        return filters;
    }

    private Filters add(List<String> values, Function<List<String>, Filter> filter) {
        if (!values.isEmpty()) {
            filters.add(filter.apply(values));
        }
        return this;
    }
}
