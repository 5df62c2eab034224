package dev.waymark.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.model.EntryType;
import jakarta.validation.Validation;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a document says against itself. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RulesTest {
    private static final String GROUP = "/stages/0/skillGroups/0";
    private static final String REQUIRED = "\"requirement\":\"required\"";
    private static final String EITHER = ",\"choice\":\"either\"";

    private final DocumentJson json =
            new DocumentJson(Validation.buildDefaultValidatorFactory().getValidator());

    @Test
    void a_member_names_a_choice_that_is_there() {
        assertThat(group(REQUIRED, placement("a", "choice", EITHER)))
                .containsExactly("choice %s/placements/0/choice no choice is called 'either' here".formatted(GROUP));
    }

    @Test
    void a_choice_has_more_members_than_are_to_be_picked() {
        assertThat(group(REQUIRED + choice(2), placement("a", "choice", EITHER), placement("b", "choice", EITHER)))
                .containsExactly("choice %s/choices/0/atLeast 'either' asks for 2 of 2:".formatted(GROUP)
                        + " a choice has more members than are to be picked");
        assertThat(group(REQUIRED + choice(1), placement("a", "choice", EITHER), placement("b", "choice", EITHER)))
                .isEmpty();
    }

    @Test
    void the_members_of_a_choice_stand_side_by_side() {
        var below = ",\"children\":[%s]".formatted(placement("b", "choice", EITHER));
        assertThat(group(REQUIRED + choice(1), placement("a", "choice", EITHER + below)))
                .containsExactly(
                        "choice %s/placements/0/children/0/choice the members of 'either' have to stand side by side"
                                .formatted(GROUP));
    }

    @Test
    void a_member_says_that_it_is_one_and_of_what() {
        var rule = "the requirement is 'choice' exactly if a choice is named";
        assertThat(group(
                        REQUIRED + choice(1),
                        placement("a", "choice", ""),
                        placement("b", "required", EITHER),
                        placement("c", "choice", EITHER)))
                .containsExactly(
                        "choice %s/placements/0/choice %s".formatted(GROUP, rule),
                        "choice %s/placements/1/choice %s".formatted(GROUP, rule));
    }

    @Test
    void neither_a_group_nor_a_choice_is_a_member_of_a_choice() {
        assertThat(group(
                        "\"requirement\":\"choice\"" + choice(1).replace("required", "choice"),
                        placement("a", "choice", EITHER),
                        placement("b", "choice", EITHER)))
                .containsExactly(
                        "choice %s/requirement a group is no member of a choice".formatted(GROUP),
                        "choice %s/choices/0/requirement a choice is no member of another".formatted(GROUP));
    }

    @Test
    void what_is_conditional_has_a_condition_and_nothing_else_does() {
        var rule = "the requirement is 'conditional' exactly if a condition is given";
        assertThat(group(
                        "\"requirement\":\"conditional\"",
                        placement("a", "conditional", ""),
                        placement("b", "required", ",\"condition\":\"If it rains\"")))
                .containsExactly(
                        "condition %s/condition %s".formatted(GROUP, rule),
                        "condition %s/placements/0/condition %s".formatted(GROUP, rule),
                        "condition %s/placements/1/condition %s".formatted(GROUP, rule));
    }

    @Test
    void a_skill_stands_in_a_group_once() {
        var below = ",\"children\":[%s]".formatted(placement("a", "required", ""));
        assertThat(group(REQUIRED, placement("a", "required", below)))
                .containsExactly(
                        "duplicate %s/placements/0/children/0/skill 'a' stands in this group twice".formatted(GROUP));
    }

    @Test
    void skills_stand_three_deep_at_most() {
        var placement = placement("d", "required", "");
        for (var slug : List.of("c", "b", "a")) {
            placement = placement(slug, "required", ",\"children\":[%s]".formatted(placement));
        }
        assertThat(group(REQUIRED, placement))
                .containsExactly("depth %s/placements/0/children/0/children/0/children/0 skills stand at most 3 deep"
                        .formatted(GROUP));
    }

    @Test
    void a_choice_of_a_job_role_has_more_members_than_are_to_be_picked() {
        assertThat(broken(EntryType.JOB_ROLE, """
                        {"slug":"analyst","title":"Analyst","summary":"A job.","seniority":"mid","track":"analytics",
                        "skills":[{"skill":"sql","importance":50,"proficiency":3,"requirement":"choice","choice":"either",
                        "assertion":"editorial"}]%s}""".formatted(choice(1))))
                .containsExactly(
                        "choice /choices/0/atLeast 'either' asks for 1 of 1: a choice has more members than are to be"
                                + " picked");
    }

    @Test
    void outcomes_rise_and_none_has_the_proficiency_of_another() {
        var outcomes = """
                ,"outcomes":[{"proficiency":%s,"text":"Read."},{"proficiency":2,"text":"Write."}]""";
        assertThat(skill(outcomes.formatted(3)))
                .containsExactly("outcome-order /outcomes/1/proficiency the lowest proficiency comes first");
        assertThat(skill(outcomes.formatted(2)))
                .containsExactly("duplicate /outcomes/1/proficiency '2' stands here twice");
        assertThat(skill(outcomes.formatted(1))).isEmpty();
    }

    @Test
    void nothing_refers_to_itself() {
        assertThat(skill(",\"related\":[{\"skill\":\"sql\",\"assertion\":\"editorial\"}]"))
                .containsExactly("self-reference /related/0/skill 'sql' refers to itself");
    }

    @Test
    void an_effort_ends_no_earlier_than_it_begins() {
        assertThat(broken(EntryType.LEARNING_RESOURCE, """
                        {"slug":"book","title":"Book","summary":"A book.","kind":"book","access":"paid",
                        "effort":{"minHours":9,"maxHours":5,"basis":"editorial"}}"""))
                .containsExactly("effort-range /effort/maxHours an effort of at most 5 hours cannot be at least 9");
    }

    private static String choice(int atLeast) {
        return ",\"choices\":[{\"slug\":\"either\",\"title\":\"Either\",\"atLeast\":%s,\"requirement\":\"required\"}]"
                .formatted(atLeast);
    }

    private static String placement(String skill, String requirement, String more) {
        return "{\"skill\":\"%s\",\"requirement\":\"%s\",\"assertion\":\"stated\"%s}"
                .formatted(skill, requirement, more);
    }

    private List<String> skill(String more) {
        return broken(EntryType.SKILL, """
                {"slug":"sql","title":"SQL","summary":"A language.","kind":"tool"%s}""".formatted(more));
    }

    private List<String> group(String members, String... placements) {
        return broken(EntryType.ROADMAP, """
                {"slug":"road","title":"Road","summary":"A way.","stages":[{"slug":"one","level":"beginner","title":"One",
                "summary":"A part.","skillGroups":[{"slug":"group","title":"Group","exhaustive":true,%s,
                "placements":[%s]}],"jobRoles":[]}]}""".formatted(members, String.join(",", placements)));
    }

    private List<String> broken(EntryType type, String document) {
        return Rules.check(json.stored(type, document)).stream()
                .map(finding -> "%s %s %s".formatted(finding.rule().value(), finding.pointer(), finding.detail()))
                .toList();
    }
}
