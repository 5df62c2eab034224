package dev.waymark.store;

import dev.waymark.model.EntryType;
import java.util.ArrayList;
import java.util.List;

/** The renditions that have one of some facets, for asking whether another facet's are among them. */
class Members {
    /** More are not read beforehand, but looked up one by one. */
    private static final int MOST = 5_000;

    private static final String SET = """
            %1$s (rendition) as materialized (
                select g.rendition from facet g
                where g.type = :type and g.locale = :locale and g.value = any(%2$s) and %3$s
                union all
                select g.rendition from facet g
                where g.type = :type and g.locale = :locale and g.value = any(%2$s) and %4$s
                limit %5$s)""";

    private static final String IS_MEMBER = """
            case when (select count(*) from %1$s) < %5$s then f.rendition in (select m.rendition from %1$s m)
            else exists (
                select from facet g where g.rendition = f.rendition
                and g.type = :type and g.locale = :locale and g.value = any(%2$s) and %3$s)
            or exists (
                select from facet g where g.rendition = f.rendition
                and g.type = :type and g.locale = :locale and g.value = any(%2$s) and %4$s) end""";

    private static final String REQUIRED = """
            %s (value) as materialized (
                select distinct s.value from rendition j join facet s on s.rendition = j.id
                where j.type = %s and j.locale = :locale and j.slug = any(%s)
                and :release between j.first and j.last
                and s.value like %s and :release between s.first and s.last)""";

    private final Bindings bindings;
    private final List<String> sets = new ArrayList<>();

    Members(Bindings bindings) {
        this.bindings = bindings;
    }

    /** The facets that a filter asks for, as an array; those of {@link Filter.TeachesFor} only the database knows. */
    String facets(Filter filter) {
        if (filter instanceof Filter.TeachesFor some) {
            var name = "required" + sets.size();
            sets.add(REQUIRED.formatted(
                    name,
                    bindings.add(EntryType.JOB_ROLE.value()),
                    bindings.add(some.jobRoles().toArray(String[]::new)),
                    bindings.add(Filter.Facet.of("skill", "%"))));
            return "array(select r.value from %s r)".formatted(name);
        }
        return bindings.add(((Filter.Facet) filter).facets().toArray(String[]::new));
    }

    /** The condition that the rendition of a row has one of those facets. */
    String has(String facets) {
        var name = "members" + sets.size();
        var values = new Object[] {name, facets, Span.OPEN.of("g"), Span.ENDED.of("g"), MOST};
        sets.add(SET.formatted(values));
        return IS_MEMBER.formatted(values);
    }

    /** The sets that the conditions ask, to stand before the statement. */
    String sets() {
        return sets.isEmpty() ? "" : "with " + String.join(", ", sets);
    }
}
