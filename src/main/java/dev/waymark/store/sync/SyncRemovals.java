package dev.waymark.store.sync;

import dev.waymark.model.EntryType;
import dev.waymark.store.EntryTypeConverter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Reads the names of what a copy of the content has and is not to have any more. What was withdrawn since counts as kept, since
 * nobody knows any more who had it.
 */
@ApplicationScoped
public class SyncRemovals {
    /** The entry is still called so. */
    private static final String KEEPS_NAME = """
            exists (
                select from name o where o.entry = n.entry and o.slug = n.slug and o.state = 'live'
                and :release between o.first and o.last)""";

    /** In the order in which names ended. */
    private static final String ALL = """
            with gone as (
                select n.last as number, n.id, n.entry, n.type, n.slug from name n
                where n.state = 'live' and n.last < 2147483647 and n.last >= :since and n.last < :release
                and (n.last, n.id) > (:number, :id) and n.first <= :since and n.type = any(:types)
                and not %s
                order by n.last, n.id limit :limit)
            """.formatted(KEEPS_NAME);

    /** In the order of the entries. */
    private static final String PLACED = """
            with %s, lost (entry) as (
                select w.entry from withdrawal w where w.release > :since and w.release <= :release
                and not exists (
                    select from rendition r where r.entry = w.entry and r.part = '' and r.locale = :locale
                    and :since between r.first and r.last)
            ), gone as (
                select 0 as number, n.entry as id, n.entry, n.type, n.slug from name n
                where n.entry in (select p.entry from placed p where p.had union select l.entry from lost l)
                and n.state = 'live' and :since between n.first and n.last and n.type = any(:types)
                and :number = 0 and n.entry > :id
                and (n.entry not in (select p.entry from placed p where p.has) or not %s)
                order by n.entry limit :limit)
            """.formatted(Placement.SET, KEEPS_NAME);

    private static final String REASONS = """
            select g.number, g.id, g.type, g.slug, case
                when exists (select from withdrawal w where w.entry = g.entry and w.revision is null) then 'withdrawn'
                when n.state = 'live' then case when %1$s then 'renamed' else 'left-filter' end
                else 'retired' end as reason,
                case when n.state = 'retired' then s.slug when n.state = 'live' and %1$s then n.slug end as replacement
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
        var select = session.createNativeQuery(
                query.isPlaced()
                        ? PLACED + REASONS.formatted("n.entry in (select p.entry from placed p where p.has)")
                        : ALL + REASONS.formatted("true"),
                Row.class);
        if (query.isPlaced()) {
            select.setParameter("locale", query.locale())
                    .setParameter("roadmaps", query.roadmaps().toArray(String[]::new));
        }
        return select.setParameter(
                        "types", query.types().stream().map(EntryType::value).toArray(String[]::new))
                .setParameter("since", query.since())
                .setParameter("release", query.release())
                .setParameter("number", number)
                .setParameter("id", id)
                .setParameter("limit", limit)
                .getResultStream()
                .map(Row::removal)
                .toList();
    }
}
