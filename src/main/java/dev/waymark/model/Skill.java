package dev.waymark.model;

import static dev.waymark.model.EntryType.SKILL;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to know or to be able to do, independent of any roadmap.
 *
 * @param otherNames what it is called beside its title
 * @param searchTerms what people look for who mean it, without being a name of it
 * @param outcomes what somebody can do at a proficiency, the lowest first
 * @param broader the skills to which it belongs; free of cycles
 * @param prerequisites the skills on which it builds directly; free of cycles
 * @param related skills that go with it; each pair is written once, and published at both
 */
public record Skill(
        @NotNull Slug slug,
        @Translatable @NotNull @Line String title,
        @Translatable(ownWords = true) List<@NotNull @Line String> otherNames,
        @Translatable(ownWords = true) List<@NotNull @Line String> searchTerms,
        @Translatable @Nullable @Prose String summary,
        @NotNull SkillKind kind,
        List<@NotNull @Valid Outcome> outcomes,
        List<@NotNull @Valid BroaderSkill> broader,
        List<@NotNull @Valid SkillLink> prerequisites,
        List<@NotNull @Valid SkillLink> related,
        List<@NotNull @Valid Identifier> identifiers,
        @Nullable @Valid Source source,
        @Nullable @Valid License license)
        implements AuthoredDocument {

    public Skill {
        otherNames = Lists.orEmpty(otherNames);
        searchTerms = Lists.orEmpty(searchTerms);
        outcomes = Lists.orEmpty(outcomes);
        broader = Lists.orEmpty(broader);
        prerequisites = Lists.orEmpty(prerequisites);
        related = Lists.orEmpty(related);
        identifiers = Lists.orEmpty(identifiers);
    }

    /** What somebody can do with the skill at a proficiency from 1 to 5. */
    public record Outcome(
            @NotNull @Min(1) @Max(5) Integer proficiency,
            @Translatable @NotNull @Line String text) {}

    @Override
    public EntryType type() {
        return SKILL;
    }

    @Override
    public List<Edge> edges() {
        var edges = new ArrayList<Edge>();
        for (int i = 0; i < broader.size(); i++) {
            var link = broader.get(i);
            edges.add(new Edge(
                    Relation.BROADER,
                    null,
                    SKILL,
                    link.skill(),
                    "/broader/%s/skill".formatted(i),
                    Edge.Attributes.of(link.kind(), link.assertion())));
        }
        add(edges, Relation.PREREQUISITE, "/prerequisites", prerequisites);
        add(edges, Relation.RELATED, "/related", related);
        return edges;
    }

    private static void add(List<Edge> edges, Relation relation, String pointer, List<SkillLink> links) {
        for (int i = 0; i < links.size(); i++) {
            var link = links.get(i);
            edges.add(new Edge(
                    relation,
                    null,
                    SKILL,
                    link.skill(),
                    "%s/%s/skill".formatted(pointer, i),
                    Edge.Attributes.of(link.assertion())));
        }
    }
}
