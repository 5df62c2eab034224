package dev.waymark.store.sync;

/**
 * Finds what some roadmaps place, by the facets under which lists find it. Facets stay when a roadmap is withdrawn, so that what
 * it placed before is still known.
 */
final class Placement {
    /**
     * The set {@code placed} of renditions that may belong to the copy in any release from the former one to the later one: in the
     * later ({@code has}), and in all of them ({@code kept}). A slug means a roadmap from the release on in
     * which the roadmap got it.
     */
    static final String SET = """
            chosen (entry, known) as materialized (
                select n.entry, min(n.first) from name n where n.type = 'roadmap' and n.slug = any(:roadmaps) group by n.entry
            ), places (value, known) as materialized (
                select 'roadmap=' || n.slug, min(c.known) from chosen c join name n on n.entry = c.entry group by n.slug
            ), placed as materialized (
                select r.entry, r.id, r.type, r.first, r.slug, m.has, coalesce(m.kept, false) as kept from (
                    select s.rendition, bool_or(p.known <= :release and :release between s.first and s.last) as has,
                        range_agg(int8range(greatest(s.first, p.known), s.last, '[]')) filter (where p.known <= s.last)
                            @> int8range(:since, :release, '[]') as kept
                    from places p cross join unnest(cast(:types as text[])) t (type) cross join lateral (
                        select f.rendition, f.first, f.last from facet f where f.type = t.type and f.locale = :locale
                        and f.value = p.value and f.last = 2147483647 and f.first <= :release
                        union all
                        select f.rendition, f.first, f.last from facet f where f.type = t.type and f.locale = :locale
                        and f.value = p.value and f.last < 2147483647 and f.first <= :release
                        and f.last >= case when :since = 0 then :release else :since end) s
                    group by s.rendition) m
                join rendition r on r.id = m.rendition
                union all
                select r.entry, r.id, r.type, r.first, r.slug, c.known <= :release and :release between r.first and r.last,
                    c.known <= :since and r.first <= :since and r.last >= :release
                from chosen c join rendition r on r.entry = c.entry and r.part = '' and r.locale = :locale
                    and r.type = 'roadmap' and r.first <= :release and r.last >= :since
                where 'roadmap' = any(:types))""";

    private Placement() {}
}
