package dev.waymark.model;

import static dev.waymark.model.EntryType.ROADMAP;
import static dev.waymark.model.EntryType.SKILL;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A way through a field of work, in stages. */
public record Roadmap(
        @NotNull Slug slug,
        @Translatable @NotNull @Line String title,
        @Translatable @NotNull @Prose String summary,
        @Translatable @NotNull @Prose String introduction,
        @Translatable @NotNull @Prose String conclusion,
        @Translatable @NotNull @Prose String audience,
        @Translatable List<@NotNull @Line String> industries,
        @NotNull @Valid Source source,
        @NotNull @Valid License license,
        @Size(min = 1) List<@NotNull @Valid Stage> stages,
        List<@NotNull @Valid Tip> tips)
        implements AuthoredDocument {

    public Roadmap {
        industries = Lists.orEmpty(industries);
        stages = Lists.orEmpty(stages);
        tips = Lists.orEmpty(tips);
    }

    /** The publication from which the facts of a roadmap come. */
    public record Source(
            @NotNull @Line String title,
            List<@NotNull @Line String> authors,
            @Nullable @Line String publisher,
            @Nullable LocalDate publishedOn,
            @Nullable @Line String url) {

        public Source {
            authors = Lists.orEmpty(authors);
        }
    }

    /** The terms under which texts may be used, and the line that their users have to show. */
    public record License(
            @NotNull @Line String name,
            @NotNull @Line String url,
            @NotNull @Line String attribution) {}

    /** A piece of advice. */
    public record Tip(
            @NotNull Slug slug,
            @Translatable @NotNull @Line String title,
            @Translatable @NotNull @Prose String summary,
            @Translatable @NotNull @Prose String body,
            @Translatable List<@NotNull @Line String> actions,
            List<@NotNull Slug> skills) {

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
                        tip.skills().get(j),
                        "/tips/%d/skills/%d".formatted(i, j),
                        Edge.Attributes.of(null)));
            }
        }
        return edges;
    }
}
