package dev.waymark.publishing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.waymark.model.Relation;
import dev.waymark.store.Links;
import dev.waymark.store.NameState;
import dev.waymark.store.Names;
import dev.waymark.store.Revisions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the store will say once a release is written, as far as renditions depend on it. So they can be made before anything is
 * written, and a check makes the same ones as a publication.
 */
class Prospect {
    private final Set<Long> endedNames;
    private final Set<Long> endedLinks;
    private final Map<Long, List<Names.Wanted>> former;
    private final Map<Long, List<Links.Outgoing>> related;
    private final Map<Long, Integer> revisions;

    /** @param language the default language, whose revisions readers are told */
    Prospect(ReleasePlan plan, String language) {
        endedNames = new HashSet<>(plan.endedNames());
        endedLinks = new HashSet<>(plan.endedLinks());
        former = plan.names().stream()
                .filter(name -> name.state() == NameState.MOVED)
                .sorted(Comparator.comparing(Names.Wanted::slug))
                .collect(groupingBy(Names.Wanted::entry));
        related = plan.links().stream()
                .filter(link -> link.relation() == Relation.RELATED)
                .collect(groupingBy(Links.Outgoing::target));
        revisions = plan.publications().stream()
                .filter(revision -> revision.locale().equals(language))
                .collect(toMap(Revisions.Wanted::entry, Revisions.Wanted::number));
    }

    /** Returns the former slugs of an entry, the latest first. */
    List<String> formerSlugs(long entry, List<Names.Known> known) {
        return Stream.concat(
                        former.getOrDefault(entry, List.of()).stream().map(Names.Wanted::slug),
                        known.stream()
                                .filter(name -> name.state() == NameState.MOVED && !endedNames.contains(name.id()))
                                .map(Names.Known::slug))
                .map(slug -> slug.value())
                .toList();
    }

    /** Returns the references by which entries are named as related. */
    List<Links.Outgoing> naming(Iterable<Long> entries, List<Links.Current> current) {
        var references = new ArrayList<Links.Outgoing>();
        current.stream()
                .filter(link -> !endedLinks.contains(link.id()))
                .map(Links.Current::reference)
                .forEach(references::add);
        entries.forEach(entry -> references.addAll(related.getOrDefault(entry, List.of())));
        return references;
    }

    /** Returns the number of the revision that is public. */
    int revision(long entry, Map<Long, Integer> current) {
        return revisions.getOrDefault(entry, current.getOrDefault(entry, 1));
    }
}
