package dev.waymark.store;

import static java.util.stream.Collectors.joining;

import dev.waymark.store.PageQuery.Order;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Turns the query of a page into one statement of the database, put together from fixed texts; every value is a parameter.
 *
 * <p>A page is read off stretches of indexes that are sorted as the list is and no longer than the page: for each facet that
 * leads, one of what still holds, merged with one of what has ended since. An item that several facets have counts once.
 */
class Listing {
    private static final String PAGE = """
            %s select q.id, q.slug, q.title, q.key, q.summary, q.found from (
                select r.id, r.slug, r.title, %s as key, r.summary, row_number() over w as nth, count(*) over () as found,
                    sum(octet_length(r.summary)) over w - octet_length(r.summary) as before
                from (
                    select s.rendition, s.slug, min(s.place) as place
                    from (%s) s
                    group by s.rendition, s.slug having %s
                    order by %s limit :limit
                ) p join rendition r on r.id = p.rendition
                window w as (order by %s)
            ) q where q.before < :bytes order by q.nth""";

    private static final String COUNT = "%s select count(%s) from (%s) s";

    private static final String LED = "select s.rendition, s.slug, s.place from %s cross join lateral (%s) s";

    private static final String STRETCH = "select f.rendition, f.slug, f.%s as place from %s f where %s and %s and %s";

    /** Spares a walk along the titles of all that holds, of which a former release may have had nothing. */
    private static final String OLD_ENOUGH = """
            (:release = (select max(number) from release) or :release >= (
                select min(o.updated) from %s o
                where o.type = :type and o.locale = :locale and o.last = 2147483647%s))""";

    private static final String SORTED = "(%s order by %s limit :limit)";

    /** Reads each stretch only as far as the page needs it: few rows of one may be in the release. */
    private static final String MERGED = "select m.rendition, m.slug, m.place from (%s) m order by %s limit :limit";

    /**
     * Where a page ends at the latest, by what some of many values have: of the others no more is read than comes before. Empty
     * if these have less than a page.
     */
    private static final String END = """
            page_end (place, slug) as materialized (
                select s.place, s.slug from %s cross join lateral (%s) s
                group by s.rendition, s.slug, s.place order by %s offset :limit - 1 limit 1)""";

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
    private final Optional<Intersection> intersection;

    Listing(Session session, PageQuery query, Thresholds thresholds) {
        this.session = session;
        this.query = query;
        this.bindings = new Bindings()
                .with("type", query.type().value())
                .with("locale", query.locale())
                .with("release", query.release());
        this.members = new Members(bindings, thresholds);
        this.keyset = new Keyset(query, bindings);
        this.lead = Lead.of(query);
        this.intersection = Intersection.of(query, thresholds);
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
        var items = whole ? all() : items();
        var having = whole ? keyset.later("s", "min(s.place)") : "true";
        var page = PAGE.formatted(
                members.sets(),
                query.order() == Order.TITLE ? "0" : "p.place",
                items,
                having,
                keyset.order("s", "place"),
                keyset.order("p", "p.place"));
        var select = session.createNativeQuery(page, Row.class);
        bindings.bind(select);
        return select.getResultList();
    }

    int count() {
        var items = all();
        var counted = lead.filter(Lead::repeats).isPresent() ? "distinct s.rendition" : "*";
        var count = session.createNativeQuery(COUNT.formatted(members.sets(), counted, items), Long.class);
        bindings.bind(count);
        return Math.toIntExact(count.getSingleResult());
    }

    private String all() {
        var conditions = conditions(lead.orElse(null), query.filters());
        return LED.formatted(leading(), union(stretches(conditions, "true")));
    }

    private String items() {
        var begin = keyset.later("f", "f." + keyset.column());
        intersection.ifPresent(some -> some.read(members));
        return intersection.isEmpty()
                ? walked(begin, "true")
                : walked(begin, "not " + Intersection.IS_FEW) + " union all " + lookedUp(begin);
    }

    private String walked(String begin, String condition) {
        var leading = leading();
        var conditions = conditions(lead.orElse(null), query.filters()) + " and " + condition;
        var merged = merged(conditions, begin);
        if (lead.filter(Lead::repeats).isPresent()) {
            members.add(END.formatted(lead.get().some(members), merged, keyset.order("s", "s.place")));
            merged = merged(conditions, begin + " and " + keyset.until("f", "page_end"));
        }
        return LED.formatted(leading, merged);
    }

    private String merged(String conditions, String begin) {
        var order = keyset.order("f", "f." + keyset.column());
        var sorted = stretches(conditions, begin).map(stretch -> SORTED.formatted(stretch, order));
        return MERGED.formatted(union(sorted), keyset.order("m", "m.place"));
    }

    private String lookedUp(String begin) {
        var others = query.filters().stream()
                .filter(filter -> !Lead.isNarrow(filter))
                .toList();
        var conditions = conditions(null, others) + " and " + Intersection.CONTAINS;
        return STRETCH.formatted(keyset.column(), RENDITIONS, conditions, Intersection.IS_FEW, begin);
    }

    private static String union(Stream<String> selects) {
        return selects.collect(joining(" union all "));
    }

    private Stream<String> stretches(String conditions, String begin) {
        return Arrays.stream(Span.values()).map(span -> stretch(conditions, span, begin));
    }

    private String stretch(String conditions, Span span, String begin) {
        var holds = span == Span.OPEN && query.order() == Order.TITLE
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

    private String conditions(@Nullable Lead led, List<Filter> filters) {
        var all = new ArrayList<>(List.of("f.type = :type and f.locale = :locale"));
        if (led == null || led.isKnown() || query.order() != Order.TITLE) {
            // Follows from the range. With a value that the planner does not know, it would read this index and sort.
            all.add("f.updated <= :release");
        }
        if (led != null) {
            all.add("f.value = v.value");
        } else if (query.order() == Order.POSITION) {
            all.add("f.position > 0");
        }
        var conditions = new Conditions(bindings, members, led);
        filters.stream().flatMap(filter -> conditions.of(filter).stream()).forEach(all::add);
        return String.join(" and ", all);
    }
}
