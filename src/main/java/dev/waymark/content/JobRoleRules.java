package dev.waymark.content;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.waymark.model.Edge;
import dev.waymark.model.EntryType;
import dev.waymark.model.JobRole;
import dev.waymark.model.LearningResource;
import dev.waymark.model.Relation;
import dev.waymark.model.Requirement;
import dev.waymark.model.Roadmap;
import dev.waymark.model.Slug;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rules of what job roles require: it can be learned, and in time. */
class JobRoleRules {
    private final Map<Slug, JobRole> jobRoles;
    private final List<Finding> findings = new ArrayList<>();

    JobRoleRules(Collection<JobRole> jobRoles) {
        this.jobRoles = jobRoles.stream().collect(toMap(JobRole::slug, identity()));
    }

    List<Finding> check(Collection<LearningResource> resources, Collection<Roadmap> roadmaps) {
        var taught = resources.stream()
                .flatMap(resource -> resource.teaches().stream())
                .map(LearningResource.TaughtSkill::skill)
                .collect(toSet());
        jobRoles.values()
                .forEach(jobRole -> each(
                        jobRole,
                        Rule.UNTAUGHT_SKILL,
                        skill -> taught.contains(skill) ? "" : "no learning resource teaches '%s'".formatted(skill)));
        roadmaps.forEach(this::checkStages);
        return findings;
    }

    /** Finds the skills that a job role of a stage requires and that only a later stage places. */
    private void checkStages(Roadmap roadmap) {
        var stages = roadmap.stages();
        var places = new HashMap<Slug, Integer>();
        roadmap.edges().stream()
                .filter(edge -> edge.relation() == Relation.PLACES)
                .forEach(edge -> places.merge(edge.target(), stage(roadmap, edge), Math::min));
        roadmap.edges().stream()
                .filter(edge -> edge.type() == EntryType.JOB_ROLE)
                .forEach(edge -> {
                    int stage = stage(roadmap, edge);
                    var jobRole = jobRoles.get(edge.target());
                    each(jobRole, Rule.PREMATURE_SKILL, skill -> {
                        int placed = places.getOrDefault(skill, 0);
                        return placed <= stage
                                ? ""
                                : "is in reach from stage '%s' of '%s' on, but '%s' is first placed in '%s'"
                                        .formatted(
                                                stages.get(stage).slug(),
                                                roadmap.slug(),
                                                skill,
                                                stages.get(placed).slug());
                    });
                });
    }

    private static int stage(Roadmap roadmap, Edge edge) {
        return IntStream.range(0, roadmap.stages().size())
                .filter(i -> roadmap.stages().get(i).slug().equals(edge.part()))
                .findFirst()
                .orElseThrow();
    }

    /** What is wrong with a skill that a job role requires; an empty text if nothing is. */
    private interface Check {
        String of(Slug skill);
    }

    private void each(@Nullable JobRole jobRole, Rule rule, Check check) {
        for (int i = 0; jobRole != null && i < jobRole.skills().size(); i++) {
            var skill = jobRole.skills().get(i);
            var detail = skill.requirement() == Requirement.REQUIRED ? check.of(skill.skill()) : "";
            if (!detail.isEmpty()) {
                findings.add(new Finding(
                        rule, jobRole.type(), jobRole.slug().value(), "/skills/%s/skill".formatted(i), detail));
            }
        }
    }
}
