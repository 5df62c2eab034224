package dev.waymark.embed;

import dev.waymark.wire.Choice;
import dev.waymark.wire.JobRoleDocument;
import dev.waymark.wire.Placement;
import dev.waymark.wire.RequiredSkill;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list of skills: one skill, or a choice among several.
 *
 * @param choice null for a single skill
 * @param members the skill, or the members of the choice
 */
public record SkillItem<T>(@Nullable Choice choice, List<T> members) {

    /** Makes the lines of what is placed in a skill group, each choice where its first member stands. */
    public static List<SkillItem<Placement>> placed(List<Placement> placements, List<Choice> choices) {
        return of(placements, Placement::choice, choices);
    }

    /** Makes the lines of what a job role requires, likewise. */
    static List<SkillItem<RequiredSkill>> required(JobRoleDocument role) {
        return of(role.skills(), RequiredSkill::choice, role.choices());
    }

    private static <T> List<SkillItem<T>> of(
            List<T> skills, Function<T, @Nullable String> choiceOf, List<Choice> choices) {
        var items = new ArrayList<SkillItem<T>>();
        var seen = new HashSet<String>();
        for (var skill : skills) {
            var slug = choiceOf.apply(skill);
            if (slug == null) {
                items.add(new SkillItem<>(null, List.of(skill)));
            } else if (seen.add(slug)) {
                var choice = choices.stream()
                        .filter(one -> one.slug().equals(slug))
                        .findFirst()
                        .orElse(null);
                var members = skills.stream()
                        .filter(one -> slug.equals(choiceOf.apply(one)))
                        .toList();
                items.add(new SkillItem<>(choice, members));
            }
        }
        return items;
    }
}
