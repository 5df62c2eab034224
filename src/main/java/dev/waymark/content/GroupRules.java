package dev.waymark.content;

import static dev.waymark.model.SkillGroup.MAX_DEPTH;

import dev.waymark.model.Requirement;
import dev.waymark.model.SkillGroup;
import dev.waymark.model.Slug;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules of a skill group: it has a skill, each stands once and at most three deep, and choices are sound. */
class GroupRules {
    private final Findings findings;
    private final Set<Slug> skills = new HashSet<>();

    GroupRules(Findings findings) {
        this.findings = findings;
    }

    void check(SkillGroup group, String pointer) {
        ChoiceRules.checkCondition(group.requirement(), group.condition(), pointer, findings);
        if (group.requirement() == Requirement.CHOICE) {
            findings.add(Rule.CHOICE, pointer + "/requirement", "a group is no member of a choice");
        }
        if (group.placements().isEmpty()) {
            findings.add(
                    Rule.EMPTY_GROUP,
                    pointer + "/placements",
                    "the group '%s' places no skill".formatted(group.slug()));
        }
        var choices = new ChoiceRules(group.choices(), pointer, findings);
        place(group.placements(), pointer + "/placements", 1, choices);
        choices.finish();
    }

    private void place(List<SkillGroup.Placement> placements, String pointer, int depth, ChoiceRules choices) {
        for (int i = 0; i < placements.size(); i++) {
            var placement = placements.get(i);
            var place = "%s/%s".formatted(pointer, i);
            if (depth > MAX_DEPTH) {
                findings.add(Rule.DEPTH, place, "skills stand at most %s deep".formatted(MAX_DEPTH));
                return;
            }
            if (!skills.add(placement.skill())) {
                findings.add(
                        Rule.DUPLICATE,
                        place + "/skill",
                        "'%s' stands in this group twice".formatted(placement.skill()));
            }
            choices.member(place, pointer, placement.requirement(), placement.choice(), placement.condition());
            place(placement.children(), place + "/children", depth + 1, choices);
        }
    }
}
