package dev.waymark.model;

import static dev.waymark.model.EntryType.SKILL;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;

/**
 * Something to know or to be able to do, independent of any roadmap.
 *
 * @param broader the skills of which it is a part; free of cycles
 * @param prerequisites the skills on which it builds directly; free of cycles
 */
public record Skill(
        @NotNull Slug slug,
        @Translatable @NotNull @Line String title,
        @Translatable List<@NotNull @Line String> otherNames,
        @Translatable @NotNull @Prose String summary,
        @NotNull SkillKind kind,
        List<@NotNull @Valid SkillLink> broader,
        List<@NotNull @Valid SkillLink> prerequisites,
        List<@NotNull @Valid SkillLink> related,
        List<@NotNull @Valid Identifier> identifiers)
        implements AuthoredDocument {

    public Skill {
        otherNames = Lists.orEmpty(otherNames);
        broader = Lists.orEmpty(broader);
        prerequisites = Lists.orEmpty(prerequisites);
        related = Lists.orEmpty(related);
        identifiers = Lists.orEmpty(identifiers);
    }

    @Override
    public EntryType type() {
        return SKILL;
    }

    @Override
    public List<Edge> edges() {
        var edges = new ArrayList<Edge>();
        add(edges, Relation.BROADER, "/broader", broader);
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
                    "%s/%d/skill".formatted(pointer, i),
                    Edge.Attributes.of(link.assertion())));
        }
    }
}
