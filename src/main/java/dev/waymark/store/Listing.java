package dev.waymark.store;

import dev.waymark.store.Conditions.Rows;
import dev.waymark.store.PageQuery.Order;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaSubQuery;
import org.jspecify.annotations.Nullable;

/**
 * Turns the query of a page into one statement of the database; the filters that are asked for decide which. Facets lead where
 * they can, since their index is sorted as the list is; otherwise the renditions do.
 */
class Listing {
    private final Session session;
    private final HibernateCriteriaBuilder builder;
    private final PageQuery query;
    private final Conditions conditions;
    private final @Nullable Lead lead;

    Listing(Session session, PageQuery query) {
        this.session = session;
        this.builder = (HibernateCriteriaBuilder) session.getCriteriaBuilder();
        this.query = query;
        this.conditions = new Conditions(builder, query);
        this.lead = Lead.of(query).orElse(null);
    }

    /** An item of a page. */
    record Row(long id, String slug, String title, int key, String summary) {}

    List<Row> page() {
        var after = query.after();
        if (after == null) {
            return rows(Step.FIRST, query.limit());
        }
        if (query.order() == Order.TITLE) {
            return rows(Step.LATER_TITLE, query.limit());
        }
        // In two steps, each off one stretch of an index: many items may have the key of the last one.
        var page = new ArrayList<>(rows(Step.SAME_KEY, query.limit()));
        if (page.size() < query.limit()) {
            page.addAll(rows(Step.LATER_KEY, query.limit() - page.size()));
        }
        return page;
    }

    /** Where rows begin. */
    private enum Step {
        /** With the first item. */
        FIRST,
        /** After the last item, in the order of titles. */
        LATER_TITLE,
        /** After the last item, among those with the same key. */
        SAME_KEY,
        /** With the first item whose key comes after that of the last one. */
        LATER_KEY
    }

    private List<Row> rows(Step step, int limit) {
        var select = builder.createQuery(Row.class);
        if (lead == null && (query.order() == Order.TITLE || query.order() == Order.UPDATED_LAST)) {
            var rendition = select.from(Rendition.class);
            var rows = Rows.of(rendition);
            var key = key(rows);
            select.select(construct(rendition, key));
            select.where(predicates(select, rows, begin(step, rows, key)));
            order(select::orderBy, rendition, key);
        } else {
            var page = select.from(page(select.subquery(Tuple.class), step, limit));
            var rendition = select.from(Rendition.class);
            Expression<Integer> key = page.get("place");
            select.select(construct(rendition, key));
            select.where(builder.equal(rendition.get("id"), page.get("id")));
            order(select::orderBy, rendition, key);
        }
        return session.createQuery(select).setMaxResults(limit).getResultList();
    }

    /**
     * The rows of a page before their summaries are looked up, so that all that hold no more are passed by in the index; a
     * rendition that several values find counts once.
     */
    private JpaSubQuery<Tuple> page(JpaSubQuery<Tuple> page, Step step, int limit) {
        var rows = from(page);
        boolean repeats = lead != null && lead.repeats();
        boolean firstOfSeveral = repeats && query.order() == Order.POSITION;
        var key = firstOfSeveral ? builder.min(key(rows)) : key(rows);
        var begin = begin(step, rows, key);
        page.where(predicates(page, rows, firstOfSeveral ? List.of() : begin));
        if (firstOfSeveral) {
            page.groupBy(rows.id(), rows.from().get("slug"));
            page.having(begin.toArray(Predicate[]::new));
        } else {
            page.distinct(repeats);
        }
        var columns = new ArrayList<Selection<?>>(
                List.of(rows.id().alias("id"), rows.from().get("slug").alias("slug"), key.alias("place")));
        if (query.order() == Order.TITLE) {
            columns.add(rows.from().get("title").alias("title")); // no index in another order has it
        }
        page.multiselect(columns);
        order(page::orderBy, rows.from(), key, rows.id());
        return page.fetch(limit);
    }

    int count() {
        var select = builder.createQuery(Long.class);
        var rows = from(select);
        select.select(lead != null && lead.repeats() ? builder.countDistinct(rows.id()) : builder.count(rows.id()));
        select.where(predicates(select, rows, List.of()));
        return Math.toIntExact(session.createQuery(select).getSingleResult());
    }

    private Rows from(AbstractQuery<?> select) {
        return lead == null ? Rows.of(select.from(Rendition.class)) : Rows.ofFacets(select.from(Facet.class));
    }

    private Expression<Integer> key(Rows rows) {
        return switch (query.order()) {
            case TITLE -> builder.literal(0);
            case UPDATED, UPDATED_LAST -> rows.updated();
            case POSITION -> rows.from().get("position");
        };
    }

    private Selection<Row> construct(Root<Rendition> rendition, Expression<Integer> key) {
        return builder.construct(
                Row.class,
                rendition.get("id"),
                rendition.get("slug"),
                rendition.get("title"),
                key,
                rendition.get("summary"));
    }

    private void order(
            Consumer<List<jakarta.persistence.criteria.Order>> sort,
            Root<Rendition> rendition,
            Expression<Integer> key) {
        order(sort, rendition, key, rendition.get("id"));
    }

    private void order(
            Consumer<List<jakarta.persistence.criteria.Order>> sort,
            From<?, ?> from,
            Expression<Integer> key,
            Expression<?> id) {
        Expression<?> first = query.order() == Order.TITLE ? from.get("title") : key;
        sort.accept(List.of(
                query.order() == Order.UPDATED_LAST ? builder.desc(first) : builder.asc(first),
                builder.asc(from.get("slug")),
                builder.asc(id)));
    }

    private List<Predicate> begin(Step step, Rows rows, Expression<Integer> key) {
        var after = query.after();
        if (after == null) {
            return List.of();
        }
        Expression<String> title = rows.from().get("title");
        Expression<String> slug = rows.from().get("slug");
        var tie = builder.or(
                builder.greaterThan(slug, after.slug()),
                builder.and(builder.equal(slug, after.slug()), builder.greaterThan(rows.id(), after.id())));
        return switch (step) {
            case FIRST -> List.of();
            case LATER_TITLE ->
                List.of(
                        builder.greaterThanOrEqualTo(title, after.title()), // lets the index start there
                        builder.or(builder.greaterThan(title, after.title()), tie));
            case SAME_KEY ->
                List.of(builder.equal(key, after.key()), builder.greaterThanOrEqualTo(slug, after.slug()), tie);
            case LATER_KEY ->
                List.of(
                        query.order() == Order.UPDATED_LAST
                                ? builder.lt(key, after.key())
                                : builder.gt(key, after.key()));
        };
    }

    private Predicate[] predicates(AbstractQuery<?> select, Rows rows, List<Predicate> more) {
        var predicates = new ArrayList<Predicate>();
        predicates.add(builder.equal(rows.from().get("type"), query.type()));
        predicates.add(builder.equal(rows.from().get("locale"), query.locale()));
        predicates.add(conditions.holds(rows.from()));
        if (lead != null) {
            predicates.add(conditions.led(lead, select, rows));
        } else if (query.order() == Order.POSITION) {
            predicates.add(builder.gt(rows.from().get("position"), 0));
        }
        for (var filter : query.filters()) {
            if (lead == null || !lead.mayFulfil(filter)) {
                predicates.add(conditions.of(filter, select, rows));
            } else if (!lead.fulfils(filter)) {
                predicates.add(conditions.ofUnlessLed(filter, select, rows));
            }
        }
        predicates.addAll(more);
        return predicates.toArray(Predicate[]::new);
    }
}
