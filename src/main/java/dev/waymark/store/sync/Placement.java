package dev.waymark.store.sync;

/**
 * Finds what some roadmaps place, by the facets under which lists find it. Facets stay when a roadmap is withdrawn, so that what
 * it placed before is still known.
 */
final class Placement {
    /**
     * The set {@code placed} of renditions that belong to the copy in the former release ({@code had}), in the later one ({@code
     * has}), or in both.
     */
    static final String SET = """
            chosen (entry) as materialized (
                select distinct n.entry from name n where n.type = 'roadmap' and n.slug = any(:roadmaps)
            ), places (value) as materialized (
                select distinct 'roadmap=' || n.slug from name n where n.entry in (select c.entry from chosen c)
            ), placed as materialized (
                select r.entry, r.id, r.type, r.first, r.slug, r.body, m.had, m.has from (
                    select s.rendition, bool_or(:since between s.first and s.last) as had,
                        bool_or(:release between s.first and s.last) as has
                    from places p cross join unnest(cast(:types as text[])) t (type) cross join lateral (
                        select f.rendition, f.first, f.last from facet f where f.type = t.type and f.locale = :locale
                        and f.value = p.value and f.last = 2147483647 and f.first <= :release
                        union all
                        select f.rendition, f.first, f.last from facet f where f.type = t.type and f.locale = :locale
                        and f.value = p.value and f.last < 2147483647
                        and (:since between f.first and f.last or :release between f.first and f.last)) s
                    group by s.rendition) m
                join rendition r on r.id = m.rendition
                union all
                select r.entry, r.id, r.type, r.first, r.slug, r.body, :since between r.first and r.last,
                    :release between r.first and r.last
                from chosen c join rendition r on r.entry = c.entry and r.part = '' and r.locale = :locale
                    and r.type = 'roadmap' and r.first <= :release and r.last >= :since
                where 'roadmap' = any(:types))""";

    private Placement() {}
}
