package dev.waymark.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Skills of a stage that belong together.
 *
 * @param exhaustive false if the list only gives examples ("such as")
 * @param requirement of the group as a whole; never {@code choice}
 */
public record SkillGroup(
        @NotNull Slug slug,
        @Translatable @NotNull @Line String title,
        @Translatable @Nullable @Prose String guidance,
        @NotNull Boolean exhaustive,
        @NotNull Requirement requirement,
        @Translatable @Nullable @Line String condition,
        List<@NotNull @Valid Choice> choices,
        List<@NotNull @Valid Placement> placements) {

    /** How deep placements may be nested. */
    public static final int MAX_DEPTH = 3;

    public SkillGroup {
        choices = Lists.orEmpty(choices);
        placements = Lists.orEmpty(placements);
    }

    /** A skill in a group, at most once: what of it matters here, and skills that are shown under it, such as its parts or
     * its tools. Nesting is a way to show them and says nothing more of the skills. */
    public record Placement(
            @NotNull Slug skill,
            @NotNull Requirement requirement,
            @Nullable Slug choice,
            @Translatable @Nullable @Line String condition,
            @Translatable @Nullable @Line String emphasis,
            @NotNull Assertion assertion,
            List<@NotNull @Valid Placement> children) {

        public Placement {
            children = Lists.orEmpty(children);
        }
    }

    void addEdges(List<Edge> edges, Slug stage, String pointer) {
        addEdges(edges, stage, placements, pointer + "/placements");
    }

    private static void addEdges(List<Edge> edges, Slug stage, List<Placement> placements, String pointer) {
        for (int i = 0; i < placements.size(); i++) {
            var placement = placements.get(i);
            edges.add(new Edge(
                    Relation.PLACES,
                    stage,
                    EntryType.SKILL,
                    placement.skill(),
                    "%s/%s/skill".formatted(pointer, i),
                    new Edge.Attributes(
                            placement.requirement(),
                            placement.choice(),
                            null,
                            null,
                            null,
                            null,
                            placement.assertion())));
            addEdges(edges, stage, placement.children(), "%s/%s/children".formatted(pointer, i));
        }
    }
}
