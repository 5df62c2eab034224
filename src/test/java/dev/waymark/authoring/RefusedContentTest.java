package dev.waymark.authoring;

import dev.waymark.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is wrong with files of which each has the right shape, and in which line; the rules have tests of their own. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusedContentTest extends RefusedImport {

    /** A roadmap up to its first group, whose further members start at line 20. */
    private static final String ROADMAP = """
            slug: road
            title: Road
            summary: Where it leads.
            introduction: What to know before.
            conclusion: What to take away.
            audience: Whom it is for.
            source: {title: A source}
            license: {name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/", attribution: A roadmap}
            stages:
              - slug: one
                level: beginner
                title: One
                summary: What it is about.
                goal: What it is good for.
                skillGroups:
                  - slug: group
                    title: Group
                    guidance: How to go about it.
                    exhaustive: true
            """;

    private static final String GROUP = "/stages/0/skillGroups/0";

    @Test
    void a_reference_that_leads_nowhere() {
        refused(
                folder().with("skill/python.yaml", """
                        slug: python
                        title: Python
                        summary: A language.
                        kind: tool
                        related:
                          - skill: numpy
                            assertion: editorial
                        """),
                "skill/python.yaml:6: /related/0/skill: no skill is called 'numpy';"
                        + " a reference names the slug of one that is published");
    }

    @Test
    void references_that_lead_nowhere_in_every_part_of_a_roadmap() {
        refused(
                group("""
                        requirement: required
                        placements:
                          - {skill: a, requirement: required, assertion: stated}
                          - skill: b
                            requirement: required
                            assertion: stated
                            children:
                              - {skill: c, requirement: required, assertion: stated}
                        """, """
                            jobRoles:
                              - {jobRole: analyst, assertion: stated}
                            learningResources:
                              - {category: books, learningResource: book, assertion: stated}
                        tips:
                          - {slug: tip, title: Tip, summary: Short., body: Long., skills: [{skill: a, assertion: stated}, {skill: d, assertion: stated}]}
                        """, "a"),
                nowhere(23, GROUP + "/placements/1/skill", "skill", "b"),
                nowhere(27, GROUP + "/placements/1/children/0/skill", "skill", "c"),
                nowhere(29, "/stages/0/jobRoles/0/jobRole", "job role", "analyst"),
                nowhere(31, "/stages/0/learningResources/0/learningResource", "learning resource", "book"),
                nowhere(33, "/tips/0/skills/1/skill", "skill", "d"));
    }

    @Test
    void a_condition_without_conditional_and_conditional_without_a_condition() {
        var rule = "the requirement is 'conditional' exactly if a condition is given";
        refused(
                group("""
                        requirement: conditional
                        placements:
                          - {skill: a, requirement: conditional, assertion: stated}
                          - skill: b
                            requirement: required
                            condition: If it rains
                            assertion: stated
                        """, "", "a", "b"),
                "roadmap/road.yaml:16: %s/condition: %s".formatted(GROUP, rule),
                "roadmap/road.yaml:22: %s/placements/0/condition: %s".formatted(GROUP, rule),
                "roadmap/road.yaml:25: %s/placements/1/condition: %s".formatted(GROUP, rule));
    }

    @Test
    void a_skill_that_stands_in_a_group_twice() {
        refused(
                group("""
                        requirement: required
                        placements:
                          - skill: a
                            requirement: required
                            assertion: stated
                            children:
                              - requirement: required
                                skill: a
                                assertion: stated
                        """, "", "a"),
                "roadmap/road.yaml:27: %s/placements/0/children/0/skill: 'a' stands in this group twice"
                        .formatted(GROUP));
    }

    @Test
    void a_group_and_a_stage_with_nothing_in_them() {
        refused(
                group("""
                        requirement: required
                        placements: []
                        """, "  - {slug: two, level: advanced, title: Two, summary: What it is about.}\n"),
                "roadmap/road.yaml:21: %s/placements: the group 'group' places no skill".formatted(GROUP),
                "roadmap/road.yaml:22: /stages/1/skillGroups: the stage 'two' has no skill group");
    }

    private ContentFolder group(String group, String rest, String... skills) {
        return folder().withSkills(skills).with("roadmap/road.yaml", ROADMAP + group.indent(8) + rest);
    }

    private static String nowhere(int line, String pointer, String type, String slug) {
        return "roadmap/road.yaml:%d: %s: no %s is called '%s'; a reference names the slug of one that is published"
                .formatted(line, pointer, type, slug);
    }
}
