package dev.waymark.store.sync;

/**
 * Finds what some roadmaps place, by the facets under which lists find it. Facets stay when a roadmap is withdrawn, so that what
 * it placed before is still known. What began and what ended since a release is read off indexes in that order, whatever else is
 * or was placed.
 */
final class Placement {
    /**
     * The sets {@code chosen} of roadmaps and {@code places} of facets of what they place. A slug means a roadmap from the release
     * on in which the roadmap got it, which is {@code known}.
     */
    static final String PLACES = """
            chosen (entry, known) as materialized (
                select n.entry, min(n.first) from name n where n.type = 'roadmap' and n.slug = any(:roadmaps)
                group by n.entry having min(n.first) <= :release
            ), places (value, known) as materialized (
                select 'roadmap=' || n.slug, min(c.known) from chosen c join name n on n.entry = c.entry group by n.slug
            )""";

    /**
     * The set {@code begun} of renditions that are placed in the release by something that was not yet so in the former one, for
     * the types of the set {@code starts}.
     */
    static final String BEGUN = """
            begun as materialized (
                select s.rendition from places p cross join starts t cross join lateral (
                    select f.rendition from facet f where f.type = t.type and f.locale = :locale and f.value = p.value
                    and f.value like 'roadmap=%' and f.last = 2147483647 and f.first <= :release
                    and f.first > case when p.known > :since then 0 else :since end
                    union all
                    select f.rendition from facet f where f.type = t.type and f.locale = :locale and f.value = p.value
                    and f.value like 'roadmap=%' and f.last < 2147483647 and f.last >= :release and f.first <= :release
                    and f.first > case when p.known > :since then 0 else :since end offset 0) s
                group by s.rendition)""";

    /** The set {@code ended} of renditions of those types that were placed in the former release or later, and then not. */
    static final String ENDED = """
            ended as materialized (
                select s.rendition from places p cross join unnest(cast(:types as text[])) t (type) cross join lateral (
                    select f.rendition from facet f where f.type = t.type and f.locale = :locale and f.value = p.value
                    and f.value like 'roadmap=%' and f.last < 2147483647 and f.last < :release
                    and f.last >= greatest(p.known, :since) offset 0) s
                group by s.rendition)""";

    /** Whether a rendition {@code r} of the release is placed in it. */
    static final String PLACED = """
            exists (
                select from facet f join places p on p.value = f.value
                where f.rendition = r.id and f.first <= :release and f.last >= :release offset 0)""";

    /** Whether a rendition {@code r} was placed in each release from the former one to the later one. */
    static final String KEPT = """
            coalesce((
                select range_agg(int8range(greatest(f.first, p.known), f.last, '[]')) @> int8range(:since, :release, '[]')
                from facet f join places p on p.value = f.value
                where f.rendition = r.id and f.last >= :since and p.known <= f.last), false)""";

    private Placement() {}
}
