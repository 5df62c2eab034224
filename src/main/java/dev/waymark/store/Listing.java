package dev.waymark.store;

import dev.waymark.model.EntryType;
import dev.waymark.model.Relation;
import dev.waymark.store.PageQuery.Order;
import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.CommonAbstractCriteria;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/** Turns the query of a page into one statement of the database; the filters that are asked for decide which. */
class Listing {
    private final Session session;
    private final CriteriaBuilder builder;
    private final PageQuery query;

    Listing(Session session, PageQuery query) {
        this.session = session;
        this.builder = session.getCriteriaBuilder();
        this.query = query;
    }

    /** An item of a page. */
    record Row(long id, String slug, String title, int key, String summary) {}

    List<Row> page() {
        var select = builder.createQuery(Row.class);
        var rendition = select.from(Rendition.class);
        var key = key(select, rendition);
        var conditions = conditions(select, rendition);
        var after = query.after();
        if (after != null) {
            conditions.add(later(rendition, key, after));
        }
        select.select(builder.construct(
                Row.class,
                rendition.get("id"),
                rendition.get("slug"),
                rendition.get("title"),
                key,
                rendition.get("summary")));
        select.where(conditions.toArray(Predicate[]::new));
        Expression<?> first = query.order() == Order.TITLE ? rendition.get("title") : key;
        select.orderBy(
                query.order() == Order.UPDATED_LAST ? builder.desc(first) : builder.asc(first),
                builder.asc(rendition.get("slug")),
                builder.asc(rendition.get("id")));
        return session.createQuery(select).setMaxResults(query.limit()).getResultList();
    }

    int count() {
        var select = builder.createQuery(Long.class);
        var rendition = select.from(Rendition.class);
        select.select(builder.count(rendition));
        select.where(conditions(select, rendition).toArray(Predicate[]::new));
        return Math.toIntExact(session.createQuery(select).getSingleResult());
    }

    private Expression<Integer> key(AbstractQuery<?> select, Root<Rendition> rendition) {
        return switch (query.order()) {
            case TITLE -> builder.literal(0);
            case UPDATED, UPDATED_LAST -> rendition.get("first");
            case POSITION ->
                query.filters().stream()
                        .filter(Filter.StandsIn.class::isInstance)
                        .map(Filter.StandsIn.class::cast)
                        .findFirst()
                        .<Expression<Integer>>map(standsIn -> firstPlace(select, rendition, standsIn))
                        .orElse(rendition.get("position"));
        };
    }

    private Subquery<Integer> firstPlace(
            CommonAbstractCriteria select, Root<Rendition> rendition, Filter.StandsIn standsIn) {
        var place = select.subquery(Integer.class);
        var link = place.from(Link.class);
        return place.select(builder.min(link.get("position")))
                .where(placed(place, link, rendition, standsIn).toArray(Predicate[]::new));
    }

    private Predicate later(Root<Rendition> rendition, Expression<Integer> key, PageQuery.After after) {
        Expression<String> slug = rendition.get("slug");
        var tie = builder.or(
                builder.greaterThan(slug, after.slug()),
                builder.and(builder.equal(slug, after.slug()), builder.greaterThan(rendition.get("id"), after.id())));
        if (query.order() == Order.TITLE) {
            Expression<String> title = rendition.get("title");
            return builder.and(
                    builder.greaterThanOrEqualTo(title, after.title()), // lets the index start there
                    builder.or(builder.greaterThan(title, after.title()), tie));
        }
        return query.order() == Order.UPDATED_LAST
                ? builder.or(builder.lt(key, after.key()), builder.and(builder.equal(key, after.key()), tie))
                : builder.or(builder.gt(key, after.key()), builder.and(builder.equal(key, after.key()), tie));
    }

    private List<Predicate> conditions(CommonAbstractCriteria select, Root<Rendition> rendition) {
        var conditions = new ArrayList<Predicate>();
        conditions.add(builder.equal(rendition.get("type"), query.type()));
        conditions.add(builder.equal(rendition.get("locale"), query.locale()));
        conditions.add(holds(rendition));
        query.filters().forEach(filter -> conditions.add(condition(select, rendition, filter)));
        return conditions;
    }

    private Predicate condition(CommonAbstractCriteria select, Root<Rendition> rendition, Filter filter) {
        if (filter instanceof Filter.Slugs some) {
            return rendition.get("slug").in(some.slugs());
        }
        if (filter instanceof Filter.Facet some) {
            return facet(
                    select, rendition, some.name(), facet -> facet.get("value").in(some.values()));
        }
        if (filter instanceof Filter.FacetUpTo some) {
            return facet(
                    select,
                    rendition,
                    some.name(),
                    facet -> builder.lessThanOrEqualTo(facet.get("value"), some.value()));
        }
        if (filter instanceof Filter.PartOf some) {
            return rendition.get("entry").in(entries(select, EntryType.ROADMAP, some.roadmaps()));
        }
        if (filter instanceof Filter.StandsIn some) {
            var exists = select.subquery(Integer.class);
            var link = exists.from(Link.class);
            return builder.exists(exists.select(builder.literal(1))
                    .where(placed(exists, link, rendition, some).toArray(Predicate[]::new)));
        }
        if (filter instanceof Filter.RefersTo some) {
            return refersTo(
                    select, rendition, some.relation(), inner -> entries(inner, EntryType.SKILL, some.skills()));
        }
        if (filter instanceof Filter.RequiredBy some) {
            return rendition.get("entry").in(requiredBy(select, some.jobRoles()));
        }
        if (filter instanceof Filter.TeachesFor some) {
            return refersTo(select, rendition, Relation.TEACHES, inner -> requiredBy(inner, some.jobRoles()));
        }
        return builder.ge(rendition.get("first"), ((Filter.UpdatedSince) filter).release());
    }

    private Predicate facet(
            CommonAbstractCriteria select,
            Root<Rendition> rendition,
            String name,
            java.util.function.Function<Root<Facet>, Predicate> value) {
        var exists = select.subquery(Integer.class);
        var facet = exists.from(Facet.class);
        return builder.exists(exists.select(builder.literal(1))
                .where(
                        builder.equal(facet.get("rendition"), rendition.get("id")),
                        builder.equal(facet.get("name"), name),
                        value.apply(facet)));
    }

    private List<Predicate> placed(
            CommonAbstractCriteria select, Root<Link> link, Root<Rendition> rendition, Filter.StandsIn standsIn) {
        var conditions = new ArrayList<Predicate>();
        conditions.add(builder.equal(link.get("target"), rendition.get("entry")));
        conditions.add(builder.equal(link.get("relation"), standsIn.relation()));
        conditions.add(holds(link));
        if (!standsIn.roadmaps().isEmpty()) {
            conditions.add(link.get("source").in(entries(select, EntryType.ROADMAP, standsIn.roadmaps())));
        }
        if (!standsIn.stages().isEmpty()) {
            conditions.add(link.get("part").in(standsIn.stages()));
        }
        return conditions;
    }

    private Predicate refersTo(
            CommonAbstractCriteria select,
            Root<Rendition> rendition,
            Relation relation,
            java.util.function.Function<CommonAbstractCriteria, Subquery<Long>> targets) {
        var exists = select.subquery(Integer.class);
        var link = exists.from(Link.class);
        return builder.exists(exists.select(builder.literal(1))
                .where(
                        builder.equal(link.get("source"), rendition.get("entry")),
                        builder.equal(link.get("relation"), relation),
                        holds(link),
                        link.get("target").in(targets.apply(exists))));
    }

    private Subquery<Long> requiredBy(CommonAbstractCriteria select, List<String> jobRoles) {
        var required = select.subquery(Long.class);
        var link = required.from(Link.class);
        return required.select(link.get("target"))
                .where(
                        builder.equal(link.get("relation"), Relation.REQUIRES),
                        holds(link),
                        link.get("source").in(entries(required, EntryType.JOB_ROLE, jobRoles)));
    }

    private Subquery<Long> entries(CommonAbstractCriteria select, EntryType type, List<String> slugs) {
        var entries = select.subquery(Long.class);
        var name = entries.from(Name.class);
        return entries.select(name.get("entry"))
                .where(
                        builder.equal(name.get("type"), type),
                        name.get("slug").in(slugs),
                        builder.equal(name.get("state"), NameState.LIVE),
                        holds(name));
    }

    /** Whether a published row holds in the release of the query. */
    private Predicate holds(From<?, ?> row) {
        return builder.between(builder.literal(query.release()), row.get("first"), row.get("last"));
    }
}
