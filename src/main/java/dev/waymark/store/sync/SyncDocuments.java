package dev.waymark.store.sync;

import dev.waymark.model.EntryType;
import dev.waymark.store.EntryTypeConverter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Reads the documents that a copy of the content lacks or has in a former form. Of a type they come in the order of the release
 * that published them, by indexes that have this order; those of a few roadmaps are looked up one by one.
 */
@ApplicationScoped
public class SyncDocuments {
    /**
     * Only numbers are read until it is known which documents the page has. What was published since begins behind what a copy
     * has; of that, what a withdrawal rewrote since comes before it. Neither a copy that has nothing nor a page that begins behind all
     * that a copy has asks for the latter.
     */
    private static final String PAGE = """
            with starts as (
                select t.*, greatest(t.first, :since + 1) as newer_first,
                    case when t.first > :since then t.slug else '' end as newer_slug,
                    case when t.first > :since then t.id else 0 end as newer_id
                from unnest(cast(:types as text[]), cast(:firsts as integer[]), cast(:slugs as text[]),
                    cast(:ids as bigint[])) with ordinality t (type, first, slug, id, place)
            ), rewritten as (
                select t.place, t.type, r.first, r.slug, r.id from starts t cross join lateral (
                    select r.first, r.slug, r.id from rendition r
                    where :since > 0 and t.first <= :since
                    and r.type = t.type and r.locale = :locale and r.rewritten > :since and r.first <= :since
                    and r.last >= :release and (r.first, r.slug, r.id) > (t.first, t.slug, t.id) offset 0) r
            ), %s, found as materialized (
                select l.place, l.type, l.first, l.slug, l.id from listed l
                order by l.place, l.first, l.slug, l.id limit :limit)
            select s.type, s.first, s.slug, s.id, s.found, s.text from (
                select f.*, b.text, count(*) over () as found, sum(octet_length(b.text)) over (
                    order by f.place, f.first, f.slug, f.id) - octet_length(b.text) as before
                from found f join rendition r on r.id = f.id join body b on b.sha256 = r.body) s
            where s.before < :bytes order by s.place, s.first, s.slug, s.id
            """;

    /** Of a former release, what has ended since is walked only as far as what has not ended fills the page. */
    private static final String ALL = """
            lasting as materialized (
                select t.place, t.type, r.first, r.slug, r.id,
                    row_number() over (partition by t.place order by r.first, r.slug, r.id) as nth
                from starts t cross join lateral (
                    select r.first, r.slug, r.id from rendition r
                    where r.type = t.type and r.locale = :locale and r.last = 2147483647
                    and r.first <= :release and (r.first, r.slug, r.id) > (t.newer_first, t.newer_slug, t.newer_id)
                    order by r.first, r.slug, r.id limit :limit) r
            ), ended as materialized (
                select t.place, t.type, r.first, r.slug, r.id
                from starts t left join lasting e on e.place = t.place and e.nth = :limit cross join lateral (
                    select r.first, r.slug, r.id from rendition r
                    where r.type = t.type and r.locale = :locale and r.last < 2147483647
                    and r.first <= :release and r.last >= :release
                    and (r.first, r.slug, r.id) > (t.newer_first, t.newer_slug, t.newer_id)
                    and (r.first, r.slug, r.id)
                        < (coalesce(e.first, 2147483647), coalesce(e.slug, ''), coalesce(e.id, 0))
                    and :release < (select max(number) from release)
                    order by r.first, r.slug, r.id limit :limit) r
            ), listed as (
                select place, type, first, slug, id from lasting union all select place, type, first, slug, id from ended
                union all select place, type, first, slug, id from rewritten)""";

    /** What left the roadmaps for a while comes again: a copy that was cut off may have lost it then. */
    private static final String PLACED =
            Placement.PLACES + ", " + Placement.BEGUN + """
            , listed as (
                select t.place, t.type, r.first, r.slug, r.id from begun b cross join lateral (
                    select d.* from rendition d where d.id = b.rendition offset 0) r
                join starts t on t.type = r.type
                where (r.first, r.slug, r.id) > (t.first, t.slug, t.id) and (r.first > :since or not %s)
                union
                select r.place, r.type, r.first, r.slug, r.id from rewritten r where %s
                union
                select t.place, t.type, r.first, r.slug, r.id from chosen c cross join lateral (
                    select d.* from rendition d where d.entry = c.entry and d.part = '' and d.locale = :locale
                    and d.first <= :release and d.last >= :release offset 0) r
                join starts t on t.type = r.type
                where (r.first, r.slug, r.id) > (t.first, t.slug, t.id)
                and (r.first > :since or c.known > :since or r.rewritten > :since))""".formatted(Placement.KEPT, Placement.PLACED);

    private final Session session;

    SyncDocuments(Session session) {
        this.session = session;
    }

    /**
     * A place in the order of the documents.
     *
     * @param first the release that published the document
     * @param id the number of the rendition
     */
    public record Place(EntryType type, int first, String slug, long id) {}

    public record Document(Place place, String text) {}

    /** @param more whether others come behind them */
    public record Page(List<Document> documents, boolean more) {}

    record Row(String type, int first, String slug, long id, long found, String text) {
        Document document() {
            return new Document(new Place(EntryTypeConverter.of(type), first, slug, id), text);
        }
    }

    /**
     * Reads a page, one document at least if there is any.
     *
     * @param after the place behind which it begins; null for the first page
     * @param limit how many documents it has at most
     * @param bytes so long the documents are together, but for the last one
     */
    public Page page(SyncQuery query, @Nullable Place after, int limit, int bytes) {
        var types = after == null
                ? query.types()
                : query.types()
                        .subList(
                                query.types().indexOf(after.type()),
                                query.types().size());
        var starts = types.stream()
                .map(type -> after != null && after.type() == type ? after : new Place(type, 0, "", 0))
                .toList();
        var select = session.createNativeQuery(PAGE.formatted(query.isPlaced() ? PLACED : ALL), Row.class);
        if (query.isPlaced()) {
            select.setParameter("roadmaps", query.roadmaps().toArray(String[]::new));
        }
        var rows = select.setParameter("locale", query.locale())
                .setParameter("since", query.since())
                .setParameter("release", query.release())
                .setParameter(
                        "types",
                        starts.stream().map(start -> start.type().value()).toArray(String[]::new))
                .setParameter("firsts", starts.stream().map(Place::first).toArray(Integer[]::new))
                .setParameter("slugs", starts.stream().map(Place::slug).toArray(String[]::new))
                .setParameter("ids", starts.stream().map(Place::id).toArray(Long[]::new))
                .setParameter("limit", limit + 1)
                .setParameter("bytes", bytes)
                .getResultList();
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        return new Page(
                shown.stream().map(Row::document).toList(),
                !rows.isEmpty() && rows.get(0).found() > shown.size());
    }

    public record Count(EntryType type, int number) {}

    record CountRow(String type, long number) {}

    public List<Count> counts(List<EntryType> types, String locale, int release) {
        return session
                .createNativeQuery("""
                        select t.type, (
                            select count(*) from rendition r where r.type = t.type and r.locale = :locale
                            and r.last = 2147483647 and r.first <= :release) + (
                            select count(*) from rendition r where r.type = t.type and r.locale = :locale
                            and r.last < 2147483647 and :release between r.first and r.last) as number
                        from unnest(cast(:types as text[])) with ordinality t (type, place) order by t.place
                        """, CountRow.class)
                .setParameter("types", types.stream().map(EntryType::value).toArray(String[]::new))
                .setParameter("locale", locale)
                .setParameter("release", release)
                .getResultList()
                .stream()
                .map(row -> new Count(EntryTypeConverter.of(row.type()), Math.toIntExact(row.number())))
                .toList();
    }
}
