package dev.waymark.store;

import dev.waymark.model.EntryType;
import dev.waymark.model.Relation;
import jakarta.persistence.criteria.CommonAbstractCriteria;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Turns the filters of a list into conditions on its renditions. */
class Conditions {
    private final CriteriaBuilder builder;
    private final int release;

    Conditions(CriteriaBuilder builder, int release) {
        this.builder = builder;
        this.release = release;
    }

    /** The first place that the stages of a filter give an item. */
    Subquery<Integer> firstPlace(CommonAbstractCriteria select, Root<Rendition> rendition, Filter.StandsIn standsIn) {
        var place = select.subquery(Integer.class);
        var link = place.from(Link.class);
        return place.select(builder.min(link.get("position")))
                .where(placed(place, link, rendition, standsIn).toArray(Predicate[]::new));
    }

    /** The condition of any filter but {@link Filter.UpdatedSince}, which is one on the rows that lead. */
    Predicate of(Filter filter, CommonAbstractCriteria select, Root<Rendition> rendition) {
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
        var teaches = (Filter.TeachesFor) filter;
        return refersTo(select, rendition, Relation.TEACHES, inner -> requiredBy(inner, teaches.jobRoles()));
    }

    private Predicate facet(
            CommonAbstractCriteria select,
            Root<Rendition> rendition,
            String name,
            Function<Root<Facet>, Predicate> value) {
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
            Function<CommonAbstractCriteria, Subquery<Long>> targets) {
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
    Predicate holds(From<?, ?> row) {
        return builder.between(builder.literal(release), row.get("first"), row.get("last"));
    }
}
