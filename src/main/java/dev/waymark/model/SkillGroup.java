package dev.waymark.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Skills of a stage that belong together.
 *
 * @param slug its name within the stage
 * @param title what readers see
 * @param guidance how to go about the group
 * @param exhaustive whether the list is complete; false for "such as" and "including"
 * @param requirement how strongly the group as a whole is asked for; never {@code choice}
 * @param condition when it is asked for, present exactly if the requirement is {@code conditional}
 * @param choices the choices among its skills
 * @param placements its skills, in order
 */
public record SkillGroup(
        @NotNull Slug slug,
        @Translatable @NotNull @Line String title,
        @Translatable @NotNull @Prose String guidance,
        @NotNull Boolean exhaustive,
        @NotNull Requirement requirement,
        @Translatable @Nullable @Line String condition,
        List<@NotNull @Valid Choice> choices,
        @Size(min = 1) List<@NotNull @Valid Placement> placements) {

    /** How deep placements may be nested. */
    public static final int MAX_DEPTH = 3;

    /** Absent lists are empty. */
    public SkillGroup {
        choices = Lists.orEmpty(choices);
        placements = Lists.orEmpty(placements);
    }

    /**
     * A skill that stands in a group.
     *
     * @param skill the slug of the skill; it stands at most once in a group
     * @param requirement how strongly it is asked for
     * @param choice the choice of which it is a member, present exactly if the requirement is {@code choice}
     * @param condition when it is asked for, present exactly if the requirement is {@code conditional}
     * @param emphasis what of the skill matters here
     * @param assertion how it is known
     * @param children skills that are parts of it here
     */
    public record Placement(
            @NotNull Slug skill,
            @NotNull Requirement requirement,
            @Nullable Slug choice,
            @Translatable @Nullable @Line String condition,
            @Translatable @Nullable @Line String emphasis,
            @NotNull Assertion assertion,
            List<@NotNull @Valid Placement> children) {

        /** Absent lists are empty. */
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
                    "%s/%d/skill".formatted(pointer, i),
                    new Edge.Attributes(
                            placement.requirement(), placement.choice(), null, null, null, placement.assertion())));
            addEdges(edges, stage, placement.children(), "%s/%d/children".formatted(pointer, i));
        }
    }
}
