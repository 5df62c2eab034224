package dev.waymark.shipped;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import dev.waymark.model.BroaderKind;
import dev.waymark.model.Choice;
import dev.waymark.model.JobRole;
import dev.waymark.model.Requirement;
import dev.waymark.model.Slug;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The order in which somebody who knows nothing learns what a job role requires. */
final class RolePlan {
    private final SkillGraph graph;
    private final int stage;
    private final Map<Slug, Set<Slug>> before;
    final List<Slug> steps = new ArrayList<>();

    RolePlan(SkillGraph graph, JobRole role, int stage) {
        this.graph = graph;
        this.stage = stage;
        var wanted = role.skills().stream()
                .filter(skill -> skill.requirement() == Requirement.REQUIRED)
                .map(JobRole.RequiredSkill::skill)
                .collect(toCollection(TreeSet::new));
        role.choices().stream()
                .filter(choice -> choice.requirement() == Requirement.REQUIRED)
                .forEach(choice -> wanted.addAll(cheapest(role, choice, wanted)));
        var all = all(wanted);
        this.before = all.stream().collect(toMap(Function.identity(), skill -> before(skill, all)));
        order(all);
    }

    /** The members of a choice that add the fewest skills. */
    private List<Slug> cheapest(JobRole role, Choice choice, Set<Slug> wanted) {
        var have = all(wanted);
        return role.skills().stream()
                .filter(skill -> choice.slug().equals(skill.choice()))
                .sorted(Comparator.comparingInt((JobRole.RequiredSkill skill) -> more(skill.skill(), have))
                        .thenComparing(skill -> -Objects.requireNonNullElse(skill.importance(), 0))
                        .thenComparing(skill -> graph.skill(skill.skill()).title()))
                .limit(choice.atLeast())
                .map(JobRole.RequiredSkill::skill)
                .toList();
    }

    private int more(Slug skill, Set<Slug> have) {
        var more = all(Set.of(skill));
        more.removeAll(have);
        return more.size();
    }

    private Set<Slug> all(Collection<Slug> wanted) {
        var all = graph.withRequiredParts(wanted, stage);
        List.copyOf(all).forEach(skill -> all.addAll(graph.foundations(skill)));
        return all;
    }

    /** What stands before a skill: what it needs, and of a whole its parts and instances. */
    private Set<Slug> before(Slug skill, Set<Slug> all) {
        var before = new TreeSet<>(graph.needs(skill));
        graph.narrower(skill, EnumSet.of(BroaderKind.PARTITIVE, BroaderKind.INSTANTIAL)).stream()
                .filter(part -> !graph.foundations(part).contains(skill))
                .forEach(before::add);
        before.retainAll(all);
        return before;
    }

    private void order(Set<Slug> all) {
        var following = all.stream().collect(toMap(Function.identity(), skill -> (int) all.stream()
                .filter(other -> SkillGraph.closure(other, this::before).contains(skill))
                .count()));
        var left = new HashSet<>(all);
        while (!left.isEmpty()) {
            var next = left.stream()
                    .filter(skill -> steps.containsAll(before(skill)))
                    .min(Comparator.comparingInt(this::stage)
                            .thenComparing(skill -> -following.getOrDefault(skill, 0))
                            .thenComparing(skill -> graph.skill(skill).title()))
                    .orElseThrow(() -> new IllegalStateException("a circle among " + left));
            left.remove(next);
            steps.add(next);
        }
    }

    private Set<Slug> before(Slug skill) {
        return Objects.requireNonNull(before.get(skill));
    }

    /** The stage that places a skill, or else the last one of what it needs. */
    private int stage(Slug skill) {
        int placed = graph.stage(skill);
        return placed > 0
                ? placed
                : before(skill).stream().mapToInt(this::stage).max().orElse(1);
    }

    @Override
    public String toString() {
        return steps.stream().map(skill -> graph.skill(skill).title()).collect(Collectors.joining(" > "));
    }
}
