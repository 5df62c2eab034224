package dev.waymark.publishing;

import static java.util.stream.Collectors.groupingBy;

import dev.waymark.content.ContentView;
import dev.waymark.content.EntryRef;
import dev.waymark.content.Finding;
import dev.waymark.content.Rule;
import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.EntryType;
import dev.waymark.model.Skill;
import dev.waymark.model.SkillLink;
import dev.waymark.store.Links;
import dev.waymark.store.NameState;
import dev.waymark.store.Names;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds prerequisites that skills get, and that roadmaps which stay as they are place only in a later stage. */
@ApplicationScoped
class LatePrerequisites {
    private final Links links;
    private final Names names;

    LatePrerequisites(Links links, Names names) {
        this.links = links;
        this.names = names;
    }

    private record Added(Skill skill, int index, long entry, long prerequisite) {}

    /** @param gone the entries of which what is public now does not count */
    List<Finding> of(Map<Long, AuthoredDocument> documents, ContentView before, ContentView content, Set<Long> gone) {
        var added = new ArrayList<Added>();
        var former = new HashSet<>(documents.keySet());
        former.removeAll(before.missing(former));
        documents.forEach((entry, document) -> {
            if (former.contains(entry)
                    && document instanceof Skill skill
                    && before.document(entry) instanceof Skill old) {
                added.addAll(added(entry, skill, old, content));
            }
        });
        var findings = new ArrayList<Finding>();
        Batches.of(added).forEach(batch -> findings.addAll(late(batch, gone)));
        return findings;
    }

    private static List<Added> added(long entry, Skill skill, Skill former, ContentView content) {
        var known = new HashSet<>(
                former.prerequisites().stream().map(SkillLink::skill).toList());
        var added = new ArrayList<Added>();
        for (int i = 0; i < skill.prerequisites().size(); i++) {
            var slug = skill.prerequisites().get(i).skill();
            if (!known.contains(slug)) {
                int index = i;
                content.entry(new EntryRef(EntryType.SKILL, slug))
                        .ifPresent(other -> added.add(new Added(skill, index, entry, other)));
            }
        }
        return added;
    }

    private List<Finding> late(Collection<Added> added, Set<Long> gone) {
        var places = new ArrayList<>(
                links.placing(added.stream().map(Added::entry).distinct().toList()));
        places.removeIf(place -> gone.contains(place.roadmap()));
        if (places.isEmpty()) {
            return List.of();
        }
        var roadmaps = places.stream().map(Links.Placed::roadmap).distinct().toList();
        places.addAll(links.placedBy(
                roadmaps, added.stream().map(Added::prerequisite).distinct().toList()));
        var bySkill = places.stream().collect(groupingBy(Links.Placed::skill, groupingBy(Links.Placed::roadmap)));
        var late = new ArrayList<Late>();
        for (var one : added) {
            bySkill.getOrDefault(one.entry(), Map.of()).forEach((roadmap, some) -> {
                var skill = first(some);
                first(bySkill.getOrDefault(one.prerequisite(), Map.of()).getOrDefault(roadmap, List.of()))
                        .filter(other ->
                                skill.filter(place -> isBefore(place, other)).isPresent())
                        .ifPresent(other -> late.add(new Late(one, other)));
            });
        }
        return findings(late);
    }

    /** A prerequisite that a skill gets, and the first place that a roadmap has for it. */
    private record Late(Added added, Links.Placed place) {}

    private static Optional<Links.Placed> first(Collection<Links.Placed> places) {
        return places.stream().min(Comparator.comparing(Links.Placed::position));
    }

    private static boolean isBefore(Links.Placed one, Links.Placed other) {
        return one.position() < other.position() && !one.stage().equals(other.stage());
    }

    private List<Finding> findings(List<Late> late) {
        var slugs = new HashMap<Long, String>();
        Batches.of(late.stream().map(one -> one.place().roadmap()).distinct().toList())
                .forEach(batch -> names.of(batch).stream()
                        .filter(name -> name.state() == NameState.LIVE)
                        .forEach(name -> slugs.put(name.entry(), name.slug().value())));
        return late.stream()
                .map(one -> {
                    var skill = one.added().skill();
                    return new Finding(
                            Rule.LATE_PREREQUISITE,
                            skill.type(),
                            skill.slug().value(),
                            "/prerequisites/%s/skill".formatted(one.added().index()),
                            "roadmap '%s' places it before '%s', which stands in no stage before '%s'"
                                    .formatted(
                                            slugs.get(one.place().roadmap()),
                                            skill.prerequisites()
                                                    .get(one.added().index())
                                                    .skill(),
                                            one.place().stage()));
                })
                .toList();
    }
}
