package dev.waymark.store;

import dev.waymark.store.PageQuery.Order;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Turns the query of a page into one statement of the database; the filters that are asked for decide which. A facet with one
 * value leads if there is one, since its index is sorted as the list is; otherwise the renditions do.
 */
class Listing {
    private final Session session;
    private final CriteriaBuilder builder;
    private final PageQuery query;
    private final Conditions conditions;

    Listing(Session session, PageQuery query) {
        this.session = session;
        this.builder = session.getCriteriaBuilder();
        this.query = query;
        this.conditions = new Conditions(builder, query.release());
    }

    /** An item of a page. */
    record Row(long id, String slug, String title, int key, String summary) {}

    /**
     * What a statement selects from.
     *
     * @param leading the rows whose index is sorted as the list is
     * @param id the rendition, in a leading row
     * @param facet the filter that the leading rows fulfil, if they are facets
     */
    private record Source(
            Root<Rendition> rendition, From<?, ?> leading, Expression<Long> id, Filter.@Nullable Facet facet) {}

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
        var source = source(select);
        var key = key(select, source);
        var predicates = predicates(select, source);
        var after = query.after();
        if (after != null) {
            predicates.addAll(begin(step, source, key, after));
        }
        Expression<String> title = source.leading().get("title");
        Expression<String> slug = source.leading().get("slug");
        select.select(builder.construct(
                Row.class, source.id(), slug, title, key, source.rendition().get("summary")));
        select.where(predicates.toArray(Predicate[]::new));
        Expression<?> first = query.order() == Order.TITLE ? title : key;
        select.orderBy(
                query.order() == Order.UPDATED_LAST ? builder.desc(first) : builder.asc(first),
                builder.asc(slug),
                builder.asc(source.id()));
        return session.createQuery(select).setMaxResults(limit).getResultList();
    }

    int count() {
        var select = builder.createQuery(Long.class);
        var source = source(select);
        select.select(builder.count(source.id()));
        select.where(predicates(select, source).toArray(Predicate[]::new));
        return Math.toIntExact(session.createQuery(select).getSingleResult());
    }

    private Source source(CriteriaQuery<?> select) {
        var rendition = select.from(Rendition.class);
        var facet = leadingFacet();
        if (facet.isEmpty()) {
            return new Source(rendition, rendition, rendition.get("id"), null);
        }
        var leading = select.from(Facet.class);
        return new Source(rendition, leading, leading.get("rendition"), facet.get());
    }

    private Optional<Filter.Facet> leadingFacet() {
        return query.filters().stream()
                .filter(filter -> query.order() != Order.POSITION)
                .filter(Filter.Facet.class::isInstance)
                .map(Filter.Facet.class::cast)
                .filter(facet -> facet.values().size() == 1)
                .findFirst();
    }

    private Expression<Integer> key(CriteriaQuery<?> select, Source source) {
        return switch (query.order()) {
            case TITLE -> builder.literal(0);
            case UPDATED, UPDATED_LAST -> source.leading().get("first");
            case POSITION ->
                query.filters().stream()
                        .filter(Filter.StandsIn.class::isInstance)
                        .map(Filter.StandsIn.class::cast)
                        .findFirst()
                        .<Expression<Integer>>map(
                                standsIn -> conditions.firstPlace(select, source.rendition(), standsIn))
                        .orElse(source.rendition().get("position"));
        };
    }

    private List<Predicate> begin(Step step, Source source, Expression<Integer> key, PageQuery.After after) {
        Expression<String> title = source.leading().get("title");
        Expression<String> slug = source.leading().get("slug");
        var tie = builder.or(
                builder.greaterThan(slug, after.slug()),
                builder.and(builder.equal(slug, after.slug()), builder.greaterThan(source.id(), after.id())));
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

    private List<Predicate> predicates(CriteriaQuery<?> select, Source source) {
        var predicates = new ArrayList<Predicate>();
        predicates.add(builder.equal(source.leading().get("type"), query.type()));
        predicates.add(builder.equal(source.leading().get("locale"), query.locale()));
        predicates.add(conditions.holds(source.leading()));
        var facet = source.facet();
        if (facet != null) {
            predicates.add(builder.equal(source.leading().get("name"), facet.name()));
            predicates.add(
                    builder.equal(source.leading().get("value"), facet.values().get(0)));
            predicates.add(builder.equal(source.rendition().get("id"), source.id()));
        } else if (query.order() == Order.POSITION && query.type().isPart()) {
            predicates.add(builder.gt(source.rendition().get("position"), 0));
        }
        query.filters().stream()
                .filter(filter -> filter != facet)
                .forEach(filter -> predicates.add(
                        filter instanceof Filter.UpdatedSince since
                                ? builder.ge(source.leading().get("first"), since.release())
                                : conditions.of(filter, select, source.rendition())));
        return predicates;
    }
}
