package dev.waymark.model;

import static dev.waymark.model.EntryType.ROADMAP;
import static dev.waymark.model.EntryType.SKILL;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A way through a field of work, in stages. */
public record Roadmap(
        @NotNull Slug slug,
        @Translatable @NotNull @Line String title,
        @Translatable @NotNull @Prose String summary,
        @Translatable @Nullable @Prose String introduction,
        @Translatable @Nullable @Prose String conclusion,
        @Translatable @Nullable @Prose String audience,
        @Translatable List<@NotNull @Line String> industries,
        @Nullable @Valid Source source,
        @Nullable @Valid License license,
        List<@NotNull @Valid Stage> stages,
        List<@NotNull @Valid Tip> tips)
        implements AuthoredDocument {

    public Roadmap {
        industries = Lists.orEmpty(industries);
        stages = Lists.orEmpty(stages);
        tips = Lists.orEmpty(tips);
    }

    /** A piece of advice. */
    public record Tip(
            @NotNull Slug slug,
            @Translatable @NotNull @Line String title,
            @Translatable @NotNull @Prose String summary,
            @Translatable @NotNull @Prose String body,
            @Translatable List<@NotNull @Line String> actions,
            List<@NotNull @Valid SkillLink> skills) {

        public Tip {
            actions = Lists.orEmpty(actions);
            skills = Lists.orEmpty(skills);
        }
    }

    @Override
    public EntryType type() {
        return ROADMAP;
    }

    @Override
    public List<Edge> edges() {
        var edges = new ArrayList<Edge>();
        for (int i = 0; i < stages.size(); i++) {
            stages.get(i).addEdges(edges, "/stages/" + i);
        }
        for (int i = 0; i < tips.size(); i++) {
            var tip = tips.get(i);
            for (int j = 0; j < tip.skills().size(); j++) {
                edges.add(new Edge(
                        Relation.MENTIONS,
                        tip.slug(),
                        SKILL,
                        tip.skills().get(j).skill(),
                        "/tips/%s/skills/%s/skill".formatted(i, j),
                        Edge.Attributes.of(tip.skills().get(j).assertion())));
            }
        }
        return edges;
    }
}
