package dev.waymark.store.search;

import static java.util.stream.Collectors.joining;

import dev.waymark.store.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Session;

/**
 * Finds renditions, ranked: what is called so, then what has a name that begins so, then what has the words. So much is
 * looked at of each that a page costs about the same, however much there is.
 */
@ApplicationScoped
public class SearchPages {
    /** So many renditions are ranked at most for their words. */
    private static final int MOST_WORDED = 300;

    /** So many are ranked at most for each way in which a name may be like what is asked for. */
    private static final int MOST_NAMED = 100;

    private static final String NAMED = """
            (select n.rendition, %s as score, %s as way from search_name n
            where n.locale = :locale and %s and %s and (cardinality(:types) = 0 or n.type = any(:types))
            order by %s limit :named)""";

    private static final String RANK = """
            coalesce(least(999, cast(1000 * ts_rank('{0.1, 0.3, 0.6, 1}', t.words, cast(nullif(:words, '') as tsquery), 1)
            as integer)), 0)""";

    private static final String WORDED = """
            (select t.rendition, t.type, t.slug, t.terms, %s as rank from search_text t
            where t.words @@ cast(nullif(:words, '') as tsquery) and t.locale = :locale and %s
            and (cardinality(:types) = 0 or t.type = any(:types)) and (cardinality(:terms) = 0 or t.terms ~ all(:terms))
            limit :worded)""";

    private static final String PREFIX = "n.key < :key || chr(1114111)";
    private static final String LONGER = " - 100 * least(length(n.key) - length(:key), 400)";

    private static final String PAGE = """
            with likely as materialized (%s), named as materialized (
                select l.rendition, max(l.score) as score from likely l group by l.rendition
            ), worded as materialized (%s), found as materialized (
                select c.* from (
                    select w.rendition, w.type, w.slug, w.terms, coalesce(n.score, 0) + w.rank as rank
                    from worded w left join named n on n.rendition = w.rendition
                    union all
                    select t.rendition, t.type, t.slug, t.terms, n.score + %s
                    from named n join search_text t on t.rendition = n.rendition
                    where n.rendition not in (select w.rendition from worded w)
                    and (cardinality(:terms) = 0 or t.terms ~ all(:terms))) c
                where cardinality(:facets) = 0 or exists (
                    select from facet f
                    where f.rendition = c.rendition and f.value = any(:facets) and :release between f.first and f.last)
            ), ranked as materialized (
                select f.rendition, row_number() over (
                    order by f.rank desc, array_position(:order, f.type), f.slug, f.rendition) as place
                from found f
            ), page as (
                select p.rendition, p.place from ranked p
                where p.place > case when :after = 0 then 0 else (select a.place from ranked a where a.rendition = :after) end
                order by p.place limit :limit
            )
            select p.rendition as id, r.summary,
                coalesce(searched_text(cast(b.text as jsonb)), '') as rest,
                cast((select count(*) from found) as integer) as total,
                (select count(*) from worded) >= :worded
                    or exists (select from likely l group by l.way having count(*) >= :named) as capped,
                (select cast(json_agg(json_build_array(v.name, v.value, v.number)) as text) from (
                    select 'type' as name, f.type as value, count(*) as number from found f group by f.type
                    union all
                    select split_part(w.term, '=', 1), split_part(w.term, '=', 2), count(*)
                    from found f cross join unnest(string_to_array(f.terms, '|')) w (term)
                    where w.term <> '' group by w.term) v) as facets
            from page p join rendition r on r.id = p.rendition join body b on b.sha256 = r.body
            order by p.place""";

    private static final String STATEMENT = PAGE.formatted(
            Stream.of(
                            named(1, "900000 - 100000 * n.kind", "not n.later and n.key = :key", "n.kind, n.rendition"),
                            named(2, "650000 - 100000 * n.kind", "n.stems = nullif(:stems, '')", "n.kind, n.rendition"),
                            named(
                                    3,
                                    "500000 - 50000 * n.kind" + LONGER,
                                    "not n.later and n.key > :key and " + PREFIX,
                                    "n.key, n.kind, n.rendition"),
                            named(
                                    4,
                                    "300000 - 50000 * n.kind" + LONGER,
                                    "n.later and n.key >= :key and " + PREFIX,
                                    "n.key, n.kind, n.rendition"))
                    .collect(joining("\nunion all\n")),
            Arrays.stream(Span.values())
                    .map(span -> WORDED.formatted(RANK, span.of("t")))
                    .collect(joining("\nunion all\n")),
            RANK);

    private final Session session;

    SearchPages(Session session) {
        this.session = session;
    }

    /**
     * An item.
     *
     * @param summary what lists show of it, as JSON
     * @param rest what it says besides its names and its summary
     * @param total how many items there are on all pages
     * @param capped whether there may be more that were not looked at
     * @param facets how many items have what: an array of name, value and number in JSON
     */
    public record Item(long id, String summary, String rest, int total, boolean capped, String facets) {}

    /** The items of a page; each says the same of all pages. */
    public List<Item> page(SearchQuery query) {
        return session.createNativeQuery(STATEMENT, Item.class)
                .setParameter("key", query.key())
                .setParameter("stems", query.stems())
                .setParameter("words", query.words())
                .setParameter("locale", query.locale())
                .setParameter("release", query.release())
                .setParameter("types", SearchOrder.words(query.types()))
                .setParameter(
                        "terms",
                        query.terms().stream().map(SearchQuery.Terms::pattern).toArray(String[]::new))
                .setParameter("facets", query.facets().toArray(String[]::new))
                .setParameter("order", SearchOrder.words())
                .setParameter("after", query.after())
                .setParameter("limit", query.limit())
                .setParameter("named", MOST_NAMED)
                .setParameter("worded", MOST_WORDED)
                .getResultList();
    }

    private static String named(int way, String score, String condition, String order) {
        return Arrays.stream(Span.values())
                .map(span -> NAMED.formatted(score, way, condition, span.of("n"), order))
                .collect(joining("\nunion all\n"));
    }
}
