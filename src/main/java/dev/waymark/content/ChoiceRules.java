package dev.waymark.content;

import dev.waymark.model.Choice;
import dev.waymark.model.Requirement;
import dev.waymark.model.Slug;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules of choices: members and choices know each other, members are siblings, and there are more than enough. */
class ChoiceRules {
    private final List<Choice> choices;
    private final String pointer;
    private final Findings findings;
    private final Map<Slug, String> parents = new HashMap<>();
    private final Map<Slug, Integer> members = new HashMap<>();

    /**
     * Starts with the choices of a group or a job role.
     *
     * @param pointer where the owner of the choices stands
     * @param find takes findings, with their place
     */
    ChoiceRules(List<Choice> choices, String pointer, Findings findings) {
        this.choices = choices;
        this.pointer = pointer;
        this.findings = findings;
        for (int i = 0; i < choices.size(); i++) {
            var choice = choices.get(i);
            var place = "%s/choices/%s".formatted(pointer, i);
            if (members.put(choice.slug(), 0) != null) {
                findings.add(Rule.DUPLICATE, place + "/slug", "'%s' stands here twice".formatted(choice.slug()));
            }
            if (choice.requirement() == Requirement.CHOICE) {
                findings.add(Rule.CHOICE, place + "/requirement", "a choice is no member of another");
            }
            checkCondition(choice.requirement(), choice.condition(), place, findings);
        }
    }

    /** Checks one possible member; {@code parent} names the list in which it stands. */
    void member(
            String place, String parent, Requirement requirement, @Nullable Slug choice, @Nullable String condition) {
        checkCondition(requirement, condition, place, findings);
        if ((requirement == Requirement.CHOICE) != (choice != null)) {
            findings.add(Rule.CHOICE, place + "/choice", "the requirement is 'choice' exactly if a choice is named");
        }
        if (choice == null) {
            return;
        }
        if (!members.containsKey(choice)) {
            findings.add(Rule.CHOICE, place + "/choice", "no choice is called '%s' here".formatted(choice));
            return;
        }
        members.merge(choice, 1, Integer::sum);
        if (!parents.computeIfAbsent(choice, first -> parent).equals(parent)) {
            findings.add(
                    Rule.CHOICE, place + "/choice", "the members of '%s' have to stand side by side".formatted(choice));
        }
    }

    /** Checks, after all members, that every choice has more of them than are to be picked. */
    void finish() {
        for (int i = 0; i < choices.size(); i++) {
            var choice = choices.get(i);
            int count = members.getOrDefault(choice.slug(), 0);
            if (count <= choice.atLeast()) {
                findings.add(
                        Rule.CHOICE,
                        "%s/choices/%s/atLeast".formatted(pointer, i),
                        "'%s' asks for %s of %s: a choice has more members than are to be picked"
                                .formatted(choice.slug(), choice.atLeast(), count));
            }
        }
    }

    static void checkCondition(Requirement requirement, @Nullable String condition, String place, Findings findings) {
        if ((requirement == Requirement.CONDITIONAL) != (condition != null)) {
            findings.add(
                    Rule.CONDITION,
                    place + "/condition",
                    "the requirement is 'conditional' exactly if a condition is given");
        }
    }
}
