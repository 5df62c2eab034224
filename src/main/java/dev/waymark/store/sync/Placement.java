package dev.waymark.store.sync;

/**
 * Finds what some roadmaps place, by the facets under which lists find it. Facets stay when a roadmap is withdrawn, so that what
 * it placed before is still known.
 */
final class Placement {
    /** The sets of entries that were kept in the former release, {@code past}, and that are in the later one, {@code present}. */
    static final String SETS = """
            chosen (entry) as materialized (
                select distinct n.entry from name n where n.type = 'roadmap' and n.slug = any(:roadmaps)),
            places (value) as materialized (
                select distinct 'roadmap=' || n.slug from name n where n.entry in (select c.entry from chosen c)),
            past (entry, rendition) as materialized (%s),
            present (entry, rendition) as materialized (%s)""".formatted(members(":since"), members(":release"));

    private Placement() {}

    private static String members(String moment) {
        return """
                select r.entry, r.id from places p cross join unnest(cast(:types as text[])) t (type)
                join facet f on f.type = t.type and f.locale = :locale and f.value = p.value
                    and f.last = 2147483647 and f.first <= %1$s
                join rendition r on r.id = f.rendition
                union
                select r.entry, r.id from places p cross join unnest(cast(:types as text[])) t (type)
                join facet f on f.type = t.type and f.locale = :locale and f.value = p.value
                    and f.last < 2147483647 and %1$s between f.first and f.last
                join rendition r on r.id = f.rendition
                union
                select r.entry, r.id from chosen c join rendition r on r.entry = c.entry
                    and r.type = 'roadmap' and r.part = '' and r.locale = :locale and %1$s between r.first and r.last
                where 'roadmap' = any(:types)""".formatted(moment);
    }
}
