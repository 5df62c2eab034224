package dev.waymark.store;

import dev.waymark.store.PageQuery.Order;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the rows of a list are read off: facets, whose index is sorted as the list is.
 *
 * @param filters one filter, all of whose values lead; or several of one value each, of which the rarest leads
 */
record Lead(List<Filter> filters) {
    private static final Set<String> WITH_POSITION = Set.of("roadmap", "place");

    /** Of fewer values a page is found as soon as where it ends. */
    private static final int MANY = 16;

    private static final String ALL = "unnest(%s) v (value)";

    private static final String SOME = "unnest(case when cardinality(%1$s) > %2$s then (%1$s)[:%3$s] end) v (value)";

    /**
     * Chooses it: what few items have goes before a word of a vocabulary. Nothing leads a list whose filters name the items
     * themselves, or hold no facet that could. Positions are those that a roadmap gives, or those of its own parts.
     */
    static Optional<Lead> of(PageQuery query) {
        var filters = query.filters();
        if (query.order() == Order.POSITION && !query.type().isPart()) {
            return filters.stream()
                    .filter(filter -> filter instanceof Filter.Facet facet && WITH_POSITION.contains(facet.name()))
                    .findFirst()
                    .map(Lead::alone);
        }
        if (filters.stream().anyMatch(Lead::namesItems)) {
            return Optional.empty();
        }
        var single = filters.stream().filter(Lead::isSingle).toList();
        var narrow = filters.stream().filter(Lead::isNarrow).findFirst();
        if (narrow.isPresent() && single.stream().noneMatch(Lead::isNarrow)) {
            return narrow.map(Lead::alone);
        }
        return single.isEmpty()
                ? filters.stream()
                        .filter(Filter.Facet.class::isInstance)
                        .findFirst()
                        .map(Lead::alone)
                : Optional.of(new Lead(single));
    }

    private static Lead alone(Filter filter) {
        return new Lead(List.of(filter));
    }

    static boolean namesItems(Filter filter) {
        return filter instanceof Filter.Slugs || filter instanceof Filter.PartOf || filter instanceof Filter.RequiredBy;
    }

    private static boolean isSingle(Filter filter) {
        return filter instanceof Filter.Facet facet && facet.values().size() == 1 || filter instanceof Filter.HoursUpTo;
    }

    static boolean isNarrow(Filter filter) {
        return filter instanceof Filter.TeachesFor || filter instanceof Filter.Facet facet && !facet.isTerm();
    }

    /** The values that lead, as the store has them; those of {@link Filter.TeachesFor} only the database knows. */
    List<String> values() {
        return filters.stream()
                .flatMap(filter -> filter instanceof Filter.HoursUpTo upTo
                        ? Stream.of(upTo.facet())
                        : ((Filter.Facet) filter).facets().stream())
                .distinct()
                .toList();
    }

    /** What their values are read from in a statement, as {@code v.value}. */
    String sql(Bindings bindings, Members members) {
        if (repeats()) {
            return ALL.formatted(members.facets(filters.get(0)));
        }
        var values = values();
        if (values.size() == 1) {
            return "(select cast(%s as text) as value) v".formatted(bindings.add(values.get(0)));
        }
        var array = bindings.add(values.toArray(String[]::new));
        return "(select (select rarest_facet(:type, :locale, variadic %s)) as value) v".formatted(array);
    }

    /** What some of its values are read from, as {@code v.value}, if there are many of them, and else none. */
    String some(Members members) {
        return SOME.formatted(members.facets(filters.get(0)), MANY, MANY / 2);
    }

    /** Tells whether one value leads, and no other could. */
    boolean isKnown() {
        return filters.size() == 1 && isSingle(filters.get(0));
    }

    /** Tells whether a rendition may be found more than once. */
    boolean repeats() {
        return !filters.stream().allMatch(Lead::isSingle);
    }

    /** Tells whether the rows fulfil a filter without being asked. */
    boolean fulfils(Filter filter) {
        return filters.size() == 1 && filters.contains(filter) && !(filter instanceof Filter.HoursUpTo);
    }

    /** Tells whether the rows fulfil a filter in some cases, if that filter turns out to be the rarest. */
    boolean mayFulfil(Filter filter) {
        return filters.contains(filter);
    }
}
