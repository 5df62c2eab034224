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

/**
 * A post with its responsibilities and the skills that it requires.
 *
 * @param slug its name
 * @param title what readers see
 * @param otherTitles titles under which the same post is advertised
 * @param summary what the holder is there for
 * @param seniority how experienced the holder is
 * @param track the direction of work
 * @param responsibilities what the holder does, a sentence each
 * @param choices the choices among the required skills
 * @param skills the required skills, the most important first
 * @param leadsTo the posts to which it is a step
 * @param identifiers the same occupation in external frameworks
 */
public record JobRole(
        @NotNull Slug slug,
        @Translatable @NotNull @Line String title,
        @Translatable List<@NotNull @Line String> otherTitles,
        @Translatable @NotNull @Prose String summary,
        @NotNull Seniority seniority,
        @NotNull Track track,
        @Translatable @Size(min = 1) List<@NotNull @Prose String> responsibilities,
        List<@NotNull @Valid Choice> choices,
        List<@NotNull @Valid RequiredSkill> skills,
        List<@NotNull @Valid Step> leadsTo,
        List<@NotNull @Valid Identifier> identifiers)
        implements AuthoredDocument {

    /** Absent lists are empty. */
    public JobRole {
        otherTitles = Lists.orEmpty(otherTitles);
        responsibilities = Lists.orEmpty(responsibilities);
        choices = Lists.orEmpty(choices);
        skills = Lists.orEmpty(skills);
        leadsTo = Lists.orEmpty(leadsTo);
        identifiers = Lists.orEmpty(identifiers);
    }

    /**
     * A skill that a job role requires.
     *
     * @param skill the slug of the skill
     * @param importance how much the skill matters in the post, from 0 to 100; always the editors' judgement
     * @param proficiency how well the holder needs it, from 1 to 5; always the editors' judgement
     * @param requirement how strongly it is asked for
     * @param choice the choice of which it is a member, present exactly if the requirement is {@code choice}
     * @param condition when it is asked for, present exactly if the requirement is {@code conditional}
     * @param assertion how it is known that the post needs the skill
     */
    public record RequiredSkill(
            @NotNull Slug skill,
            @NotNull @Min(0) @Max(100) Integer importance,
            @NotNull @Min(1) @Max(5) Integer proficiency,
            @NotNull Requirement requirement,
            @Nullable Slug choice,
            @Translatable @Nullable @Line String condition,
            @NotNull Assertion assertion) {}

    /**
     * A next post.
     *
     * @param jobRole the slug of the job role
     * @param assertion how it is known
     */
    public record Step(@NotNull Slug jobRole, @NotNull Assertion assertion) {}

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
                    "/skills/%d/skill".formatted(i),
                    new Edge.Attributes(
                            skill.requirement(),
                            skill.choice(),
                            skill.importance(),
                            skill.proficiency(),
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
                    "/leadsTo/%d/jobRole".formatted(i),
                    Edge.Attributes.of(step.assertion())));
        }
        return edges;
    }
}
