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
    /**
     * Looks each entry up by itself, which a subquery with an offset makes sure of: while much is imported, the planner knows
     * nothing yet of how rows are spread.
     */
    private static final String WANTED = """
            select r.id as rendition, w.value, w.position
            from unnest(:entries) e (entry)
            cross join lateral (
                select id from rendition where entry = e.entry and part = '' and last = 2147483647 offset 0) r
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

    /** Looks each entry up by itself too. */
    private static final String CURRENT = """
            select r.id as rendition, c.value, c.position
            from unnest(:entries) e (entry)
            cross join lateral (
                select id from rendition where entry = e.entry and part = '' and last = 2147483647 offset 0) r
            cross join lateral (
                select f.value, f.position from facet f where f.rendition = r.id and f.last = 2147483647 offset 0) c
            where c.value like 'skill=%' or c.value like 'roadmap=%' or c.value like 'stage=%' or c.value like 'place=%'
            """;

    private final StatelessSession session;
    private final Facets facets;

    LinkedFacets(StatelessSession session, Facets facets) {
        this.session = session;
        this.facets = facets;
    }

    /** Brings those of some entries up to date with the references; what stays the same keeps its row. */
    public void update(Collection<Long> entries, int release) {
        var begun = rows(WANTED, entries);
        var ended = rows(CURRENT, entries);
        var same = new LinkedHashSet<>(begun);
        same.retainAll(ended);
        begun.removeAll(same);
        ended.removeAll(same);
        facets.close(ended, release);
        facets.open(begun, release);
    }

    private Set<Facets.Row> rows(String query, Collection<Long> entries) {
        List<Facets.Row> rows = session.createNativeQuery(query, Facets.Row.class)
                .setParameter("entries", entries.toArray(Long[]::new))
                .getResultList();
        return new LinkedHashSet<>(rows);
    }
}
