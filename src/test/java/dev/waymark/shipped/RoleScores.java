package dev.waymark.shipped;

import dev.waymark.model.Choice;
import dev.waymark.model.JobRole;
import dev.waymark.model.Requirement;
import dev.waymark.model.Slug;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** How well somebody who meets one job role exactly meets another, and how much of one can be learned. */
final class RoleScores {
    /** Known as far as anybody asks. */
    private static final int ENOUGH = 5;

    private static final double LIMIT_OF_PARTS = 0.5;

    private final SkillGraph graph;

    RoleScores(SkillGraph graph) {
        this.graph = graph;
    }

    /** Returns the score, from 0 to 100, that somebody who meets one job role has in another. */
    double score(JobRole met, JobRole other) {
        var known = new HashMap<Slug, Integer>();
        met.skills().stream()
                .filter(skill -> skill.requirement() == Requirement.REQUIRED || isOfRequiredChoice(met, skill))
                .forEach(skill -> known.put(skill.skill(), wanted(skill)));
        List.copyOf(known.keySet())
                .forEach(skill -> graph.foundations(skill).forEach(need -> known.putIfAbsent(need, ENOUGH)));
        return share(other, skill -> credit(skill.skill(), wanted(skill), known));
    }

    /**
     * Returns the importance, weighted from 0 to 100, of what a job role requires or lets choose.
     *
     * @param credit what each skill earns of its importance, from 0 to 1
     */
    double share(JobRole role, ToDoubleFunction<JobRole.RequiredSkill> credit) {
        double all = 0;
        double earned = 0;
        for (var skill : role.skills()) {
            if (skill.requirement() == Requirement.REQUIRED) {
                all += importance(skill);
                earned += importance(skill) * credit.applyAsDouble(skill);
            }
        }
        for (var choice : role.choices()) {
            if (choice.requirement() == Requirement.REQUIRED) {
                var best = best(role, choice, credit);
                all += best.stream().mapToInt(RoleScores::importance).sum();
                earned += best.stream()
                        .mapToDouble(skill -> importance(skill) * credit.applyAsDouble(skill))
                        .sum();
            }
        }
        return 100 * earned / all;
    }

    private static List<JobRole.RequiredSkill> best(
            JobRole role, Choice choice, ToDoubleFunction<JobRole.RequiredSkill> credit) {
        var members = new ArrayList<>(role.skills().stream()
                .filter(skill -> choice.slug().equals(skill.choice()))
                .toList());
        members.sort(Collections.reverseOrder(Comparator.comparingDouble(credit)));
        return members.subList(0, choice.atLeast());
    }

    /** A skill counts as far as it is known; one with several parts counts as half by all of them. */
    private double credit(Slug skill, int wanted, Map<Slug, Integer> known) {
        double own = Math.min(1.0, known.getOrDefault(skill, 0) / (double) wanted);
        var parts = graph.parts(skill);
        if (parts.size() < 2) {
            return own;
        }
        double share = parts.stream()
                .mapToDouble(part -> credit(part, wanted, known))
                .average()
                .orElse(0);
        return Math.max(own, Math.min(LIMIT_OF_PARTS, share));
    }

    private static boolean isOfRequiredChoice(JobRole role, JobRole.RequiredSkill skill) {
        return role.choices().stream()
                .anyMatch(
                        choice -> choice.slug().equals(skill.choice()) && choice.requirement() == Requirement.REQUIRED);
    }

    private static int importance(JobRole.RequiredSkill skill) {
        return Objects.requireNonNull(skill.importance());
    }

    private static int wanted(JobRole.RequiredSkill skill) {
        return Objects.requireNonNull(skill.proficiency());
    }
}
