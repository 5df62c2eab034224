package dev.waymark.shipped;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import dev.waymark.model.BroaderKind;
import dev.waymark.model.BroaderSkill;
import dev.waymark.model.Relation;
import dev.waymark.model.Requirement;
import dev.waymark.model.Skill;
import dev.waymark.model.SkillLink;
import dev.waymark.model.Slug;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What the skills of a roadmap build on, and in which of its stages they stand. */
final class SkillGraph {
    private final Map<Slug, Skill> skills;
    /** The first stage that places a skill, from 1. */
    private final Map<Slug, Integer> stages = new HashMap<>();
    /** The first stage that places a skill as required. */
    private final Map<Slug, Integer> required = new HashMap<>();

    private final Map<Slug, Set<Slug>> needs;

    SkillGraph(ShippedDocuments content) {
        this.skills = content.skills;
        var slugs =
                content.roadmap().stages().stream().map(stage -> stage.slug()).toList();
        content.roadmap().edges().stream()
                .filter(edge -> edge.relation() == Relation.PLACES)
                .forEach(edge -> {
                    int stage = slugs.indexOf(edge.part()) + 1;
                    stages.merge(edge.target(), stage, Math::min);
                    if (edge.attributes().requirement() == Requirement.REQUIRED) {
                        required.merge(edge.target(), stage, Math::min);
                    }
                });
        this.needs = skills.keySet().stream().collect(toMap(Function.identity(), this::ownAndInherited));
    }

    Skill skill(Slug slug) {
        return Objects.requireNonNull(skills.get(slug));
    }

    int stage(Slug slug) {
        return stages.getOrDefault(slug, 0);
    }

    /** The prerequisites of a skill, those that it inherits included. */
    Set<Slug> needs(Slug slug) {
        return Objects.requireNonNull(needs.get(slug));
    }

    /** Everything that a skill builds on, near and far. */
    Set<Slug> foundations(Slug slug) {
        return closure(slug, this::needs);
    }

    List<Slug> parts(Slug whole) {
        return narrower(whole, Set.of(BroaderKind.PARTITIVE));
    }

    /** The skills that belong to another in one of those ways. */
    List<Slug> narrower(Slug broader, Set<BroaderKind> kinds) {
        return skills.values().stream()
                .filter(skill -> skill.broader().stream()
                        .anyMatch(link -> link.skill().equals(broader) && kinds.contains(link.kind())))
                .map(Skill::slug)
                .toList();
    }

    /** The skills, and of each whole the parts that stages up to one require. */
    Set<Slug> withRequiredParts(Collection<Slug> wanted, int stage) {
        return wanted.stream()
                .flatMap(skill -> {
                    var all = closure(
                            skill,
                            whole -> parts(whole).stream()
                                    .filter(part -> required.getOrDefault(part, Integer.MAX_VALUE) <= stage)
                                    .collect(toCollection(TreeSet::new)));
                    all.add(skill);
                    return all.stream();
                })
                .collect(toCollection(TreeSet::new));
    }

    static Set<Slug> closure(Slug start, Function<Slug, Set<Slug>> step) {
        var seen = new TreeSet<Slug>();
        var next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            step.apply(next.remove()).stream().filter(seen::add).forEach(next::add);
        }
        return seen;
    }

    /**
     * A part inherits the prerequisites of its whole, but for those that belong to the whole themselves and those that build
     * on the part.
     */
    private Set<Slug> ownAndInherited(Slug slug) {
        var all = prerequisites(slug);
        for (var whole : closure(slug, this::broader)) {
            prerequisites(whole).stream()
                    .filter(need ->
                            !need.equals(slug) && !closure(need, this::broader).contains(whole))
                    .filter(need -> !closure(need, this::prerequisites).contains(slug))
                    .forEach(all::add);
        }
        return all;
    }

    private Set<Slug> prerequisites(Slug slug) {
        return skill(slug).prerequisites().stream().map(SkillLink::skill).collect(toCollection(TreeSet::new));
    }

    private Set<Slug> broader(Slug slug) {
        return skill(slug).broader().stream().map(BroaderSkill::skill).collect(toCollection(TreeSet::new));
    }
}
