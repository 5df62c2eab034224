package dev.waymark.store;

import dev.waymark.model.EntryType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sets of renditions that a statement reads before its rows: those that have one of some facets. */
class Members {
    private static final String SET = """
            %1$s (rendition) as materialized (
                select f.rendition from facet f
                where f.type = :type and f.locale = :locale and f.value = any(%2$s) and %3$s and %5$s
                union all
                select f.rendition from facet f
                where f.type = :type and f.locale = :locale and f.value = any(%2$s) and %4$s and %5$s
                limit %6$s)""";

    private static final String SIZE = "%1$s_size (small) as materialized (select count(*) < %2$s from %1$s)";

    private static final String IS_WHOLE = "(select z.small from %s_size z)";

    /** Would be a join without the last two words, which the planner takes for far smaller than it is. */
    private static final String IS_READ = "(f.rendition in (select m.rendition from %s m)) is true";

    /**
     * Counts, as the planner might read all of {@code exists} beforehand. All facets of a rendition stand on a page or two,
     * while each value would have to be looked up by itself.
     */
    private static final String IS_FOUND = """
            (select count(*) from facet g
                where g.rendition = f.rendition and %s and :release between g.first and g.last) > 0""";

    private static final String IS_REQUIRED = "(g.value in (select r.value from required r)) is true";

    private static final String REQUIRED = """
            required (value) as materialized (
                select distinct s.value from rendition j join facet s on s.rendition = j.id
                where j.type = %s and j.locale = :locale and j.slug = any(%s)
                and :release between j.first and j.last
                and s.value like %s and :release between s.first and s.last)""";

    private final Bindings bindings;
    private final Thresholds thresholds;
    private final Map<Filter, String> facets = new HashMap<>();
    private final Map<Filter, String> names = new HashMap<>();
    private final List<String> sets = new ArrayList<>();

    Members(Bindings bindings, Thresholds thresholds) {
        this.bindings = bindings;
        this.thresholds = thresholds;
    }

    /** The facets that a filter asks for, as an array; those of {@link Filter.TeachesFor} only the database knows. */
    String facets(Filter filter) {
        return facets.computeIfAbsent(filter, this::array);
    }

    private String array(Filter filter) {
        if (filter instanceof Filter.TeachesFor some) {
            sets.add(REQUIRED.formatted(
                    bindings.add(EntryType.JOB_ROLE.value()),
                    bindings.add(some.jobRoles().toArray(String[]::new)),
                    bindings.add(Filter.Facet.of("skill", "%"))));
            return "array(select r.value from required r)";
        }
        return bindings.add(((Filter.Facet) filter).facets().toArray(String[]::new));
    }

    /** The condition that the rendition of a row {@code f} has one of the facets that a filter asks for. */
    String has(Filter filter) {
        var value = filter instanceof Filter.TeachesFor ? IS_REQUIRED : "g.value = any(%s)".formatted(facets(filter));
        return "case when %s then %s else %s end".formatted(isWhole(filter), isRead(filter), IS_FOUND.formatted(value));
    }

    /** The condition that all renditions are read that have one of the facets that a filter asks for. */
    String isWhole(Filter filter) {
        return IS_WHOLE.formatted(name(filter));
    }

    /** The condition that the rendition of a row {@code f} is one of those that are read. */
    String isRead(Filter filter) {
        return IS_READ.formatted(name(filter));
    }

    private String name(Filter filter) {
        var known = names.get(filter);
        if (known != null) {
            return known;
        }
        var name = "members" + names.size();
        names.put(filter, name);
        int most = filter instanceof Filter.Facet some && some.values().size() == 1
                ? thresholds.members()
                : 2 * thresholds.members();
        find(name, filter, "true", most);
        add(SIZE.formatted(name, most));
        return name;
    }

    /** Reads up to that many renditions that a filter finds, if their rows {@code f} fulfil a condition. */
    void find(String name, Filter filter, String condition, int most) {
        add(SET.formatted(name, facets(filter), Span.OPEN.of("f"), Span.ENDED.of("f"), condition, most));
    }

    /** Adds what may refer to the sets before it. */
    void add(String set) {
        sets.add(set);
    }

    /** All of it, to stand before the statement. */
    String sets() {
        return sets.isEmpty() ? "" : "with " + String.join(", ", sets);
    }
}
