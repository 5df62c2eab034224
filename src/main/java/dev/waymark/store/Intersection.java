package dev.waymark.store;

import static java.util.stream.Collectors.joining;

import dev.waymark.store.PageQuery.Order;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What several filters by reference find together. In the order of renditions a page of an index has a hundred of them,
 * while in the order of the list each that is passed by may cost a page: what is little is looked up and sorted.
 *
 * @param filters those filters, of which the first is read along and the others beforehand
 * @param few how many renditions are little
 */
record Intersection(List<Filter> filters, int few) {
    /** The condition that it is little; otherwise it may not have been read to the end. */
    static final String IS_FEW = "(select x.few from extent x)";

    /** The condition that a row {@code f} is in it. */
    static final String CONTAINS = "f.rendition in (select i.rendition from found i)";

    private static final String EXTENT = """
            extent (few) as materialized (
                select case when %s then (select count(*) from found) <= %s else false end)""";

    /** Nothing if fewer than two filters are by reference, if one names the items, or if all of a list is compared. */
    static Optional<Intersection> of(PageQuery query, Thresholds thresholds) {
        var filters = query.filters();
        // What job roles require is most of all: it comes last, so that it is not read to the end.
        var byReference = filters.stream()
                .filter(Lead::isNarrow)
                .sorted(Comparator.comparing((Filter filter) -> filter instanceof Filter.TeachesFor))
                .toList();
        if (byReference.size() < 2
                || query.order() == Order.POSITION
                || filters.stream().anyMatch(Lead::namesItems)) {
            return Optional.empty();
        }
        boolean alone = byReference.size() == filters.size();
        return Optional.of(new Intersection(byReference, alone ? thresholds.found() : 2 * thresholds.found()));
    }

    /** Has it read before the rows of the statement, if the others are whole. */
    void read(Members members) {
        var others = filters.subList(1, filters.size());
        var whole = others.stream().map(members::isWhole).collect(joining(" and "));
        var all = others.stream().map(members::isRead).collect(joining(" and "));
        members.find("found", filters.get(0), whole + " and " + all, few + 1);
        members.add(EXTENT.formatted(whole, few));
    }
}
