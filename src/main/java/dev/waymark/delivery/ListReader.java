package dev.waymark.delivery;

import dev.waymark.http.parameter.Parameters;
import dev.waymark.model.EntryType;
import dev.waymark.model.Term;
import dev.waymark.problem.ProblemError;
import dev.waymark.problem.ProblemType;
import dev.waymark.reading.PageRequest;
import dev.waymark.reading.Versions;
import dev.waymark.store.Filter;
import dev.waymark.store.PageQuery.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a list into a question; a parameter that is absent filters nothing. */
public class ListReader {
    private static final List<String> WITHOUT_POSITION = List.of("title", "updatedAt", "-updatedAt");
    private static final List<String> WITH_POSITION = List.of("position", "title", "updatedAt", "-updatedAt");

    private final EntryType type;
    private final ListParameters parameters;
    private final List<Filter> filters = new ArrayList<>();
    private final @Nullable Instant updatedSince;
    private Order order = Order.TITLE;

    ListReader(EntryType type, ListParameters parameters) {
        this.type = type;
        this.parameters = parameters;
        slugs("slug", parameters.slug, Filter.Slugs::new);
        this.updatedSince = Parameters.instant("updatedSince", parameters.updatedSince);
    }

    /** Reads the order of a list that has no positions. */
    ListReader sortedByTitle(@Nullable String sort) {
        order = order(Parameters.oneOf("sort", sort, WITHOUT_POSITION, "title"));
        return this;
    }

    /** Reads the order of a list of parts. */
    ListReader sortedByPosition(@Nullable String sort) {
        order = order(Parameters.oneOf("sort", sort, WITH_POSITION, "position"));
        return this;
    }

    /** Reads in which roadmaps and stages the items stand, both of one and the same place, and their order. */
    ListReader placed(PlacedListParameters placed) {
        var roadmaps = Parameters.slugs("roadmap", placed.roadmap);
        var stages = Parameters.slugs("stage", placed.stage);
        if (stages.isEmpty()) {
            facet("roadmap", roadmaps);
        } else if (roadmaps.isEmpty()) {
            facet("stage", stages);
        } else {
            facet(
                    "place",
                    roadmaps.stream()
                            .flatMap(roadmap -> stages.stream().map(stage -> roadmap + "/" + stage))
                            .toList());
        }
        var sort = Parameters.oneOf("sort", placed.sort, WITH_POSITION, roadmaps.isEmpty() ? "title" : "position");
        if (sort.equals("position") && roadmaps.isEmpty()) {
            throw ProblemType.INVALID_PARAMETER.because(
                    "Only the content of a roadmap has a position: sort=position needs the parameter roadmap.",
                    ProblemError.inParameter("sort", "position needs roadmap", WITHOUT_POSITION));
        }
        order = order(sort);
        return this;
    }

    /** Reads slugs of other content or of contributors. */
    ListReader slugs(String name, @Nullable List<String> values, Function<List<String>, Filter> filter) {
        return filter(Parameters.slugs(name, values), filter);
    }

    /** Reads slugs that are kept as a facet. */
    ListReader slugs(String name, @Nullable List<String> values) {
        return facet(name, Parameters.slugs(name, values));
    }

    private ListReader facet(String name, List<String> values) {
        return filter(values, some -> new Filter.Facet(name, some));
    }

    ListReader terms(String name, @Nullable List<String> values, Term... vocabulary) {
        var allowed = Arrays.stream(vocabulary).map(Term::value).toList();
        return facet(name, Parameters.someOf(name, values, allowed));
    }

    ListReader languages(String name, @Nullable List<String> values) {
        return facet(name, Parameters.languages(name, values));
    }

    /** Reads the most hours that something may take. */
    ListReader hours(String name, @Nullable String value) {
        var hours = Parameters.integer(name, value, 0, 10_000);
        if (hours != null) {
            filters.add(new Filter.HoursUpTo(hours));
        }
        return this;
    }

    /** Adds the roadmap that the path names. */
    ListReader partsOf(String roadmap) {
        return filter(List.of(Parameters.pathSlug(roadmap)), Filter.PartOf::new);
    }

    ListQuestion question(Versions versions, PageRequest page) {
        return new ListQuestion(type, filters, updatedSince, order, versions.asked(parameters), page);
    }

    private ListReader filter(List<String> values, Function<List<String>, Filter> filter) {
        if (!values.isEmpty()) {
            filters.add(filter.apply(values));
        }
        return this;
    }

    private static Order order(String sort) {
        return switch (sort) {
            case "position" -> Order.POSITION;
            case "updatedAt" -> Order.UPDATED;
            case "-updatedAt" -> Order.UPDATED_LAST;
            default -> Order.TITLE;
        };
    }
}
