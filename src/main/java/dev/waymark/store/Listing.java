package dev.waymark.store;

import static java.util.stream.Collectors.joining;

import dev.waymark.store.PageQuery.Order;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/**
 * Turns the query of a page into one statement of the database, put together from fixed texts; every value is a parameter.
 *
 * <p>A page is read off stretches of indexes that are sorted as the list is and no longer than the page: for each facet that
 * leads, one of what still holds and one of what has ended since. An item that several of them have counts once.
 */
class Listing {
    private static final String PAGE = """
            %s select q.id, q.slug, q.title, q.key, q.summary, q.found from (
                select r.id, r.slug, r.title, %s as key, r.summary, row_number() over w as nth, count(*) over () as found,
                    sum(octet_length(r.summary)) over w - octet_length(r.summary) as before
                from (
                    select s.rendition, s.slug, min(s.place) as place
                    from %s cross join lateral (%s) s
                    group by s.rendition, s.slug having %s
                    order by %s limit :limit
                ) p join rendition r on r.id = p.rendition
                window w as (order by %s)
            ) q where q.before < :bytes order by q.nth""";

    private static final String COUNT = "%s select count(%s) from %s cross join lateral (%s) s";

    private static final String STRETCH = "select f.rendition, f.slug, f.%s as place from %s f where %s and %s and %s";

    /** Spares a walk along the titles of all that holds, of which a former release may have had nothing. */
    private static final String OLD_ENOUGH = """
            (:release = (select max(number) from release) or :release >= (
                select min(o.updated) from %s o
                where o.type = :type and o.locale = :locale and o.last = 2147483647%s))""";

    private static final String SORTED = "(%s order by %s limit :limit)";

    /** Renditions with the names that the columns of facets have. */
    private static final String RENDITIONS = """
            (select id as rendition, entry, type, locale, slug, title, terms, hours, position, first as updated, first, last
            from rendition)""";

    private final Session session;
    private final PageQuery query;
    private final Bindings bindings;
    private final Members members;
    private final Keyset keyset;
    private final Optional<Lead> lead;

    Listing(Session session, PageQuery query) {
        this.session = session;
        this.query = query;
        this.bindings = new Bindings()
                .with("type", query.type().value())
                .with("locale", query.locale())
                .with("release", query.release());
        this.members = new Members(bindings);
        this.keyset = new Keyset(query, bindings);
        this.lead = Lead.of(query);
    }

    /**
     * An item of a page.
     *
     * @param found how many there would be if they might be of any length
     */
    record Row(long id, String slug, String title, int key, String summary, long found) {}

    List<Row> page() {
        bindings.with("limit", query.limit()).with("bytes", query.bytes());
        // No index of facets has positions, of which an item may have several: all are compared.
        boolean whole = lead.isPresent() && query.order() == Order.POSITION;
        var leading = leading();
        var conditions = conditions();
        var having = whole ? keyset.later("s", "min(s.place)") : "true";
        var page = PAGE.formatted(
                members.sets(),
                query.order() == Order.TITLE ? "0" : "p.place",
                leading,
                whole ? stretches(conditions, "true", false) : stretches(conditions, later(), true),
                having,
                keyset.order("s", "place"),
                keyset.order("p", "p.place"));
        var select = session.createNativeQuery(page, Row.class);
        bindings.bind(select);
        return select.getResultList();
    }

    int count() {
        var leading = leading();
        var conditions = conditions();
        var counted = lead.filter(Lead::repeats).isPresent() ? "distinct s.rendition" : "*";
        var count = session.createNativeQuery(
                COUNT.formatted(members.sets(), counted, leading, stretches(conditions, "true", false)), Long.class);
        bindings.bind(count);
        return Math.toIntExact(count.getSingleResult());
    }

    private String later() {
        return keyset.later("f", "f." + keyset.column());
    }

    private String stretches(String conditions, String begin, boolean sorted) {
        var order = keyset.order("f", "f." + keyset.column());
        return Arrays.stream(Span.values())
                .map(span -> stretch(conditions, span, begin))
                .map(stretch -> sorted ? SORTED.formatted(stretch, order) : stretch)
                .collect(joining(" union all "));
    }

    private String stretch(String conditions, Span span, String begin) {
        boolean one = lead.isEmpty() || !lead.get().repeats();
        var holds = span == Span.OPEN && one && query.order() == Order.TITLE
                ? span.of("f") + " and "
                        + OLD_ENOUGH.formatted(rows(), lead.isPresent() ? " and o.value = v.value" : "")
                : span.of("f");
        return STRETCH.formatted(keyset.column(), rows(), conditions, holds, begin);
    }

    private String rows() {
        return lead.isPresent() ? "facet" : RENDITIONS;
    }

    /** What the values of the facets that lead are read from. */
    private String leading() {
        return lead.map(some -> some.sql(bindings, members)).orElse("(select 1) v");
    }

    private String conditions() {
        var all = new ArrayList<>(List.of("f.type = :type and f.locale = :locale and f.updated <= :release"));
        if (lead.isPresent()) {
            all.add("f.value = v.value");
        } else if (query.order() == Order.POSITION) {
            all.add("f.position > 0");
        }
        var conditions = new Conditions(bindings, members, lead.orElse(null));
        query.filters().stream()
                .flatMap(filter -> conditions.of(filter).stream())
                .forEach(all::add);
        return String.join(" and ", all);
    }
}
