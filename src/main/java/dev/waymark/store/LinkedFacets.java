package dev.waymark.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.StatelessSession;

/** The facets that entries have by references: those in their own documents, and those of roadmaps to them. */
@ApplicationScoped
public class LinkedFacets {
    /** Looks each entry up by itself: while much is imported, the planner knows nothing yet of how references are spread. */
    private static final String WANTED = """
            select r.id as rendition, w.value, w.position
            from unnest(:entries) e (entry)
            join rendition r on r.entry = e.entry and r.part = '' and r.last = 2147483647
            cross join lateral (
                select 'skill=' || n.slug as value, 0 as position
                from link l join name n on n.entry = l.target and n.state = 'live' and n.last = 2147483647
                where l.source = e.entry and l.relation in ('requires', 'teaches') and l.last = 2147483647
                group by n.slug
                union all
                select v.value, min(v.position)
                from link l join name n on n.entry = l.source and n.state = 'live' and n.last = 2147483647
                cross join lateral (values ('roadmap=' || n.slug, l.position), ('stage=' || l.part, 0),
                    ('place=' || n.slug || '/' || l.part, l.position)) v (value, position)
                where l.target = e.entry and l.relation in ('places', 'lists') and l.last = 2147483647
                group by v.value) w
            """;

    private static final String CURRENT = """
            select f.rendition, f.value, f.position
            from unnest(:entries) e (entry)
            join rendition r on r.entry = e.entry and r.part = '' and r.last = 2147483647
            join facet f on f.rendition = r.id and f.last = 2147483647
            where f.value like 'skill=%' or f.value like 'roadmap=%' or f.value like 'stage=%' or f.value like 'place=%'
            """;

    private final StatelessSession session;

    LinkedFacets(StatelessSession session) {
        this.session = session;
    }

    record Row(long rendition, String value, int position) {}

    /** Brings those of some entries up to date with the references; what stays the same keeps its row. */
    public void update(Collection<Long> entries, int release) {
        var begun = rows(WANTED, entries);
        var ended = rows(CURRENT, entries);
        var same = new LinkedHashSet<>(begun);
        same.retainAll(ended);
        begun.removeAll(same);
        ended.removeAll(same);
        write("""
                update facet f set last = :release - 1 from unnest(:renditions, :values, :positions) c (rendition, value, position)
                where f.rendition = c.rendition and f.value = c.value and f.position = c.position and f.last = 2147483647
                """, ended, release);
        write("""
                insert into facet (rendition, value, type, locale, title, slug, terms, hours, position, updated, first)
                select r.id, c.value, r.type, r.locale, r.title, r.slug, r.terms, r.hours, c.position, r.first, :release
                from unnest(:renditions, :values, :positions) c (rendition, value, position)
                join rendition r on r.id = c.rendition
                """, begun, release);
    }

    private Set<Row> rows(String query, Collection<Long> entries) {
        List<Row> rows = session.createNativeQuery(query, Row.class)
                .setParameter("entries", entries.toArray(Long[]::new))
                .getResultList();
        return new LinkedHashSet<>(rows);
    }

    private void write(String statement, Set<Row> rows, int release) {
        if (!rows.isEmpty()) {
            session.createNativeMutationQuery(statement)
                    .setParameter("release", release)
                    .setParameter(
                            "renditions", rows.stream().map(Row::rendition).toArray(Long[]::new))
                    .setParameter("values", rows.stream().map(Row::value).toArray(String[]::new))
                    .setParameter("positions", rows.stream().map(Row::position).toArray(Integer[]::new))
                    .executeUpdate();
        }
    }
}
