package dev.waymark.store;

import dev.waymark.model.EntryType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the filters of a list into conditions on its rows {@code f}, which are renditions or facets. */
class Conditions {
    private static final String NAMED = """
            select n.entry from name n
            where n.type = %s and n.slug = any(%s) and n.state = 'live' and :release between n.first and n.last""";

    private static final String REQUIRED_BY = """
            select l.target from link l
            where l.relation = 'requires' and :release between l.first and l.last and l.source in (%s)""";

    private static final String OF_RENDITION = "f.entry in (%s)";
    private static final String OF_FACET = "f.rendition in (select e.id from rendition e where e.entry in (%s))";

    private final Bindings bindings;
    private final Members members;
    private final @Nullable Lead lead;

    Conditions(Bindings bindings, Members members, @Nullable Lead lead) {
        this.bindings = bindings;
        this.members = members;
        this.lead = lead;
    }

    /** The condition of a filter; nothing if all that leads fulfils it. */
    Optional<String> of(Filter filter) {
        return lead != null && lead.fulfils(filter) ? Optional.empty() : Optional.of(condition(filter));
    }

    private String condition(Filter filter) {
        if (filter instanceof Filter.Slugs some) {
            return "f.slug = any(%s)".formatted(array(some.slugs()));
        }
        if (filter instanceof Filter.Facet some && some.isTerm()) {
            var terms = some.facets().stream().map("%%|%s|%%"::formatted).toList();
            return "f.terms like any(%s)".formatted(array(terms));
        }
        if (filter instanceof Filter.HoursUpTo some) {
            return "f.hours <= " + bindings.add(some.hours());
        }
        if (filter instanceof Filter.PartOf some) {
            return ofEntry(named(EntryType.ROADMAP, some.roadmaps()));
        }
        if (filter instanceof Filter.RequiredBy some) {
            return ofEntry(REQUIRED_BY.formatted(named(EntryType.JOB_ROLE, some.jobRoles())));
        }
        if (filter instanceof Filter.UpdatedSince some) {
            return "f.updated >= " + bindings.add(some.release());
        }
        return lead != null && lead.mayFulfil(filter)
                ? "(f.value = any(%s) or %s)".formatted(members.facets(filter), members.has(filter))
                : members.has(filter);
    }

    private String ofEntry(String entries) {
        return (lead == null ? OF_RENDITION : OF_FACET).formatted(entries);
    }

    private String named(EntryType type, List<String> slugs) {
        return NAMED.formatted(bindings.add(type.value()), array(slugs));
    }

    private String array(List<String> values) {
        return bindings.add(values.toArray(String[]::new));
    }
}
