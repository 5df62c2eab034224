package dev.waymark.content;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.waymark.model.JobRole;
import dev.waymark.model.Requirement;
import dev.waymark.model.Skill;
import dev.waymark.model.SkillLink;
import dev.waymark.model.Slug;
import dev.waymark.model.StepKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rule of promotions: within a track, what the lower job role requires stands in the upper one at no lower
 * proficiency, or follows from one of its skills by prerequisites.
 */
class LadderRule {
    private final Map<Slug, Skill> skills;
    private final Map<Slug, JobRole> jobRoles;

    LadderRule(Collection<Skill> skills, Collection<JobRole> jobRoles) {
        this.skills = skills.stream().collect(toMap(Skill::slug, identity()));
        this.jobRoles = jobRoles.stream().collect(toMap(JobRole::slug, identity()));
    }

    List<Finding> check() {
        var findings = new ArrayList<Finding>();
        for (var lower : jobRoles.values()) {
            for (int i = 0; i < lower.leadsTo().size(); i++) {
                var step = lower.leadsTo().get(i);
                var upper = jobRoles.get(step.jobRole());
                if (step.kind() == StepKind.PROMOTION && upper != null && upper.track() == lower.track()) {
                    for (var lost : lost(lower, upper)) {
                        findings.add(new Finding(
                                Rule.LADDER,
                                lower.type(),
                                lower.slug().value(),
                                "/leadsTo/%s/jobRole".formatted(i),
                                "requires '%s', which '%s' does not ask for at that proficiency"
                                        .formatted(lost, upper.slug())));
                    }
                }
            }
        }
        return findings;
    }

    private List<Slug> lost(JobRole lower, JobRole upper) {
        var open = lower.skills().stream()
                .filter(skill -> skill.requirement() == Requirement.REQUIRED)
                .filter(skill -> upper.skills().stream().noneMatch(higher -> covers(higher, skill)))
                .map(JobRole.RequiredSkill::skill)
                .toList();
        if (open.isEmpty()) {
            return open;
        }
        var implied = implied(upper);
        return open.stream().filter(skill -> !implied.contains(skill)).toList();
    }

    private static boolean covers(JobRole.RequiredSkill higher, JobRole.RequiredSkill lower) {
        return higher.skill().equals(lower.skill())
                && higher.requirement() != Requirement.OPTIONAL
                && level(higher.proficiency()) >= level(lower.proficiency());
    }

    private static int level(@Nullable Integer proficiency) {
        return proficiency == null ? 0 : proficiency;
    }

    /** The skills on which those of a job role build, near and far. */
    private Set<Slug> implied(JobRole jobRole) {
        var implied = new HashSet<Slug>();
        var next = new ArrayDeque<Slug>();
        jobRole.skills().stream()
                .filter(skill -> skill.requirement() != Requirement.OPTIONAL)
                .forEach(skill -> next.add(skill.skill()));
        while (!next.isEmpty()) {
            var skill = skills.get(next.remove());
            for (var link : skill == null ? List.<SkillLink>of() : skill.prerequisites()) {
                if (implied.add(link.skill())) {
                    next.add(link.skill());
                }
            }
        }
        return implied;
    }
}
