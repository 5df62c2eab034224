package dev.waymark.model;

import static dev.waymark.model.EntryType.JOB_ROLE;
import static dev.waymark.model.EntryType.SKILL;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A job with its responsibilities and the skills that it requires, the most important first. */
public record JobRole(
        @NotNull Slug slug,
        @Translatable @NotNull @Line String title,
        @Translatable(ownWords = true) List<@NotNull @Line String> otherTitles,
        @Translatable @NotNull @Prose String summary,
        @NotNull Seniority seniority,
        @NotNull Track track,
        @Translatable @Size(min = 1) List<@NotNull @Prose String> responsibilities,
        List<@NotNull @Valid Choice> choices,
        List<@NotNull @Valid RequiredSkill> skills,
        List<@NotNull @Valid Step> leadsTo,
        List<@NotNull @Valid Identifier> identifiers,
        @Nullable @Valid Source source,
        @Nullable @Valid License license)
        implements AuthoredDocument {

    public JobRole {
        otherTitles = Lists.orEmpty(otherTitles);
        responsibilities = Lists.orEmpty(responsibilities);
        choices = Lists.orEmpty(choices);
        skills = Lists.orEmpty(skills);
        leadsTo = Lists.orEmpty(leadsTo);
        identifiers = Lists.orEmpty(identifiers);
    }

    /**
     * A skill that a job role requires. Importance and proficiency are always the editors' judgment, and null where they
     * have none.
     */
    public record RequiredSkill(
            @NotNull Slug skill,
            @Nullable @Min(0) @Max(100) Integer importance,
            @Nullable @Min(1) @Max(5) Integer proficiency,
            @NotNull Requirement requirement,
            @Nullable Slug choice,
            @Translatable @Nullable @Line String condition,
            @NotNull Assertion assertion) {}

    public record Step(
            @NotNull Slug jobRole,
            @NotNull StepKind kind,
            @NotNull Assertion assertion) {}

    @Override
    public EntryType type() {
        return JOB_ROLE;
    }

    @Override
    public List<Edge> edges() {
        var edges = new ArrayList<Edge>();
        for (int i = 0; i < skills.size(); i++) {
            var skill = skills.get(i);
            edges.add(new Edge(
                    Relation.REQUIRES,
                    null,
                    SKILL,
                    skill.skill(),
                    "/skills/%s/skill".formatted(i),
                    new Edge.Attributes(
                            skill.requirement(),
                            skill.choice(),
                            skill.importance(),
                            skill.proficiency(),
                            null,
                            null,
                            skill.assertion())));
        }
        for (int i = 0; i < leadsTo.size(); i++) {
            var step = leadsTo.get(i);
            edges.add(new Edge(
                    Relation.LEADS_TO,
                    null,
                    JOB_ROLE,
                    step.jobRole(),
                    "/leadsTo/%s/jobRole".formatted(i),
                    Edge.Attributes.of(step.kind(), step.assertion())));
        }
        return edges;
    }
}
