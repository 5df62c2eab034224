package dev.waymark.embed;

import dev.waymark.wire.Choice;
import dev.waymark.wire.Placement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list of skills: one skill, or a choice among several.
 *
 * @param choice null for a single skill
 * @param placements the skill, or the members of the choice
 */
public record SkillItem(@Nullable Choice choice, List<Placement> placements) {

    /** Makes the lines of a list, each choice where its first member stands. */
    public static List<SkillItem> of(List<Placement> placements, List<Choice> choices) {
        var items = new ArrayList<SkillItem>();
        var seen = new HashSet<String>();
        for (var placement : placements) {
            var slug = placement.choice();
            if (slug == null) {
                items.add(new SkillItem(null, List.of(placement)));
            } else if (seen.add(slug)) {
                var choice = choices.stream()
                        .filter(one -> one.slug().equals(slug))
                        .findFirst()
                        .orElse(null);
                items.add(new SkillItem(
                        choice,
                        placements.stream()
                                .filter(one -> slug.equals(one.choice()))
                                .toList()));
            }
        }
        return items;
    }
}
