package dev.waymark.store;

import dev.waymark.model.EntryType;
import dev.waymark.model.Relation;
import jakarta.persistence.criteria.CommonAbstractCriteria;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;

/** Turns the filters of a list into conditions on its rows, which are renditions or facets. */
class Conditions {
    private final HibernateCriteriaBuilder builder;
    private final PageQuery query;

    Conditions(HibernateCriteriaBuilder builder, PageQuery query) {
        this.builder = builder;
        this.query = query;
    }

    /**
     * The rows of a list.
     *
     * @param id the rendition
     * @param updated the first release of the rendition
     */
    record Rows(From<?, ?> from, Expression<Long> id, Expression<Integer> updated) {
        static Rows of(From<?, Rendition> renditions) {
            return new Rows(renditions, renditions.get("id"), renditions.get("first"));
        }

        static Rows ofFacets(From<?, Facet> facets) {
            return new Rows(facets, facets.get("rendition"), facets.get("updated"));
        }
    }

    /** The condition that facets are those that lead. */
    Predicate led(Lead lead, CommonAbstractCriteria select, Rows rows) {
        Expression<String> value = rows.from().get("value");
        if (lead.filters().get(0) instanceof Filter.TeachesFor some) {
            return value.in(required(select, some));
        }
        var values = lead.values();
        if (lead.filters().size() == 1) {
            return value.in(values);
        }
        var arguments = Stream.concat(Stream.of(query.type().value(), query.locale()), values.stream())
                .map(builder::value)
                .toArray(Expression<?>[]::new);
        var rarest = select.subquery(String.class); // so that the planner does not ask too
        return builder.equal(value, rarest.select(builder.function("rarest_facet", String.class, arguments)));
    }

    /** The condition of a filter. */
    Predicate of(Filter filter, CommonAbstractCriteria select, Rows rows) {
        if (filter instanceof Filter.Slugs some) {
            return rows.from().get("slug").in(some.slugs());
        }
        if (filter instanceof Filter.Facet some) {
            return some.isTerm()
                    ? terms(rows, some)
                    : facet(select, rows, facet -> facet.get("value").in(some.facets()));
        }
        if (filter instanceof Filter.HoursUpTo some) {
            return builder.le(rows.from().get("hours"), some.hours());
        }
        if (filter instanceof Filter.PartOf some) {
            return rows.from().get("entry").in(entries(select, EntryType.ROADMAP, some.roadmaps()));
        }
        if (filter instanceof Filter.RequiredBy some) {
            return requiredBy(select, rows, some);
        }
        if (filter instanceof Filter.TeachesFor some) {
            var exists = select.subquery(Integer.class);
            return exists(exists, rows, facet -> facet.get("value").in(required(exists, some)));
        }
        return builder.ge(rows.updated(), ((Filter.UpdatedSince) filter).release());
    }

    /** The condition of a filter of one value on rows that fulfil it if that value leads. */
    Predicate ofUnlessLed(Filter filter, CommonAbstractCriteria select, Rows rows) {
        return filter instanceof Filter.Facet facet && !facet.isTerm()
                ? builder.or(rows.from().get("value").in(facet.facets()), of(filter, select, rows))
                : of(filter, select, rows);
    }

    private Predicate terms(Rows rows, Filter.Facet some) {
        Expression<String> terms = rows.from().get("terms");
        return builder.or(some.facets().stream()
                .map(term -> builder.like(terms, "%|" + term + "|%"))
                .toArray(Predicate[]::new));
    }

    private Predicate facet(CommonAbstractCriteria select, Rows rows, Function<Root<Facet>, Predicate> value) {
        return exists(select.subquery(Integer.class), rows, value);
    }

    private Predicate exists(Subquery<Integer> exists, Rows rows, Function<Root<Facet>, Predicate> value) {
        var facet = exists.from(Facet.class);
        return builder.exists(exists.select(builder.literal(1))
                .where(builder.equal(facet.get("rendition"), rows.id()), value.apply(facet), holds(facet)));
    }

    /** The facets of the skills that job roles require. */
    private Subquery<String> required(CommonAbstractCriteria select, Filter.TeachesFor filter) {
        var required = select.subquery(String.class);
        var role = required.from(Rendition.class);
        var skill = required.from(Facet.class);
        return required.select(skill.get("value"))
                .where(
                        builder.equal(role.get("type"), EntryType.JOB_ROLE),
                        builder.equal(role.get("locale"), query.locale()),
                        role.get("slug").in(filter.jobRoles()),
                        holds(role),
                        builder.equal(skill.get("rendition"), role.get("id")),
                        builder.like(skill.get("value"), Filter.Facet.of("skill", "%")),
                        holds(skill));
    }

    private Predicate requiredBy(CommonAbstractCriteria select, Rows rows, Filter.RequiredBy filter) {
        if (query.order() != PageQuery.Order.POSITION) {
            return rows.from().get("entry").in(requiredBy(select, filter.jobRoles()));
        }
        var exists = select.subquery(Integer.class);
        var rendition = exists.from(Rendition.class);
        return builder.exists(exists.select(builder.literal(1))
                .where(
                        builder.equal(rendition.get("id"), rows.id()),
                        rendition.get("entry").in(requiredBy(exists, filter.jobRoles()))));
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
    Predicate holds(From<?, ?> row) {
        return builder.between(builder.literal(query.release()), row.get("first"), row.get("last"));
    }
}
