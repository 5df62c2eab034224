package dev.waymark.store.sync;

import dev.waymark.model.EntryType;
import dev.waymark.store.EntryTypeConverter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Reads the names of what a copy of the content has, or may have of a sync that was cut off, and is not to have any more: those that
 * were live in any release from that of the copy on. Of what was withdrawn since nobody knows any more who had it.
 */
@ApplicationScoped
public class SyncRemovals {
    /** The entry has the same name once more, later: what becomes of that one counts. */
    private static final String AGAIN = """
            exists (
                select from name o where o.entry = n.entry and o.slug = n.slug and o.state = 'live'
                and o.first > n.last and o.first <= :release offset 0)""";

    /** In the order in which names ended. Of a former release, what was withdrawn after it has its name there and no document. */
    private static final String ALL = """
            with lost (entry) as materialized (
                select distinct w.entry from withdrawal w where w.release > :since and not exists (
                    select from rendition r where r.entry = w.entry and r.part = '' and r.locale = :locale
                    and :release between r.first and r.last)
            ), gone as (
                select g.*, true as has, g.entry in (select l.entry from lost l) as lost from (
                    (select n.last as number, n.id, n.entry, n.type, n.slug from name n
                    where n.state = 'live' and n.last < 2147483647 and n.last >= :since and n.last < :release
                    and (n.last, n.id) > (:number, :id) and n.type = any(:types) and not %s
                    order by n.last, n.id limit :limit)
                    union all
                    select cast(:release as integer), n.id, n.entry, n.type, n.slug from lost l join name n on n.entry = l.entry
                    where n.state = 'live' and :release between n.first and n.last and n.type = any(:types)
                    and (cast(:release as integer), n.id) > (:number, :id)) g
                order by g.number, g.id limit :limit)
            """.formatted(AGAIN);

    /**
     * In the order of the names. Who has lost a name while it was placed has lost a rendition with it, so that only entries of
     * which one has ended are looked at.
     */
    private static final String PLACED = """
            with %s, %s, leaving (entry, has, lost) as materialized (
                select e.entry, coalesce(d.placed, false),
                    d.placed is null and e.entry in (select w.entry from withdrawal w where w.release > :since)
                from (
                    select r.entry from ended x cross join lateral (
                        select y.entry from rendition y where y.id = x.rendition offset 0) r
                    union select c.entry from chosen c
                    union select w.entry from withdrawal w where w.release > :since) e
                left join lateral (
                    select r.entry in (select c.entry from chosen c) or %s as placed from rendition r
                    where r.entry = e.entry and r.part = '' and r.locale = :locale
                    and r.first <= :release and r.last >= :release offset 0) d on true
            ), gone as (
                select 0 as number, n.id, n.entry, n.type, n.slug, l.has, l.lost from leaving l cross join lateral (
                    select m.* from name m where m.entry = l.entry offset 0) n
                where n.state = 'live' and n.first <= :release and n.last >= :since and n.type = any(:types)
                and :number = 0 and n.id > :id and (n.last < :release or not l.has) and not %s
                order by n.id limit :limit)
            """.formatted(Placement.PLACES, Placement.ENDED, Placement.PLACED, AGAIN);

    private static final String REASONS = """
            select g.number, g.id, g.type, g.slug, case
                when exists (select from withdrawal w where w.entry = g.entry and w.revision is null) then 'withdrawn'
                when n.state = 'live' then case when g.lost then 'withdrawn' when g.has then 'renamed' else 'left-filter' end
                else 'retired' end as reason,
                case when n.state = 'retired' then s.slug when n.state = 'live' and g.has and not g.lost then n.slug end
                    as replacement
            from gone g
            left join name n on n.entry = g.entry and n.state in ('live', 'retired') and :release between n.first and n.last
            left join name s on s.entry = n.replaced_by and s.state = 'live' and :release between s.first and s.last
            order by g.number, g.id
            """;

    private final Session session;

    SyncRemovals(Session session) {
        this.session = session;
    }

    /**
     * A name of what is to be taken out.
     *
     * @param number with the id, its place in their order
     * @param reason {@code withdrawn}, {@code renamed}, {@code left-filter} or {@code retired}
     * @param replacement the slug that the entry has now, or that of what stands in for it; null if there is none
     */
    public record Removal(
            int number,
            long id,
            EntryType type,
            String slug,
            String reason,
            @Nullable String replacement) {}

    record Row(
            int number,
            long id,
            String type,
            String slug,
            String reason,
            @Nullable String replacement) {
        Removal removal() {
            return new Removal(number, id, EntryTypeConverter.of(type), slug, reason, replacement);
        }
    }

    /** Reads at most so many behind a place; that of the first page is 0 and 0. */
    public List<Removal> page(SyncQuery query, int number, long id, int limit) {
        var select = session.createNativeQuery((query.isPlaced() ? PLACED : ALL) + REASONS, Row.class);
        if (query.isPlaced()) {
            select.setParameter("roadmaps", query.roadmaps().toArray(String[]::new));
        }
        return select
                .setParameter("locale", query.locale())
                .setParameter(
                        "types", query.types().stream().map(EntryType::value).toArray(String[]::new))
                .setParameter("since", query.since())
                .setParameter("release", query.release())
                .setParameter("number", number)
                .setParameter("id", id)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(Row::removal)
                .toList();
    }
}
