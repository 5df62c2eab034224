package dev.waymark.model;

import static dev.waymark.model.EntryType.JOB_ROLE;
import static dev.waymark.model.EntryType.LEARNING_RESOURCE;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a roadmap: a level with its skills, the job roles in reach and what to learn from.
 *
 * @param seniorities of the job roles in reach; always the editors' judgment
 * @param jobRolesExhaustive false if the job roles are only examples ("such as"); null if unknown
 */
public record Stage(
        @NotNull Slug slug,
        @NotNull Level level,
        @Translatable @NotNull @Line String title,
        @Translatable @NotNull @Prose String summary,
        @Translatable @Nullable @Prose String goal,
        List<@NotNull Seniority> seniorities,
        List<@NotNull @Valid SkillGroup> skillGroups,
        @Nullable Boolean jobRolesExhaustive,
        List<@NotNull @Valid ListedJobRole> jobRoles,
        List<@NotNull @Valid ListedLearningResource> learningResources) {

    public Stage {
        seniorities = Lists.orEmpty(seniorities);
        skillGroups = Lists.orEmpty(skillGroups);
        jobRoles = Lists.orEmpty(jobRoles);
        learningResources = Lists.orEmpty(learningResources);
    }

    public record ListedJobRole(
            @NotNull Slug jobRole, @NotNull Assertion assertion) {}

    public record ListedLearningResource(
            @NotNull Category category,
            @NotNull Slug learningResource,
            @NotNull Assertion assertion) {}

    void addEdges(List<Edge> edges, String pointer) {
        for (int i = 0; i < skillGroups.size(); i++) {
            skillGroups.get(i).addEdges(edges, slug, "%s/skillGroups/%s".formatted(pointer, i));
        }
        for (int i = 0; i < jobRoles.size(); i++) {
            var listed = jobRoles.get(i);
            edges.add(new Edge(
                    Relation.LISTS,
                    slug,
                    JOB_ROLE,
                    listed.jobRole(),
                    "%s/jobRoles/%s/jobRole".formatted(pointer, i),
                    Edge.Attributes.of(listed.assertion())));
        }
        for (int i = 0; i < learningResources.size(); i++) {
            var listed = learningResources.get(i);
            edges.add(new Edge(
                    Relation.LISTS,
                    slug,
                    LEARNING_RESOURCE,
                    listed.learningResource(),
                    "%s/learningResources/%s/learningResource".formatted(pointer, i),
                    Edge.Attributes.of(listed.assertion())));
        }
    }
}
