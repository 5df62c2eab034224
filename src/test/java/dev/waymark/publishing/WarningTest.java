package dev.waymark.publishing;

import static dev.waymark.publishing.Samples.jobRole;
import static dev.waymark.publishing.Samples.learningResource;
import static dev.waymark.publishing.Samples.roadmap;
import static dev.waymark.publishing.Samples.skill;
import static dev.waymark.publishing.Samples.skillAbout;
import static dev.waymark.publishing.Samples.skillBeside;
import static dev.waymark.publishing.Samples.stage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.OwnDatabase;
import dev.waymark.content.Finding;
import dev.waymark.model.AuthoredDocument;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a release is warned of, and published all the same. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WarningTest {

    @Inject
    Desk desk;

    @Test
    void a_skill_to_which_nothing_leads_is_found() {
        found(
                desk.check(skill("alone-skill", "Alone, skill")),
                "unreached-skill alone-skill  nothing refers to it, so that nobody comes across it");
        found(desk.check(skill("alone-skill", "Alone, skill"), jobRole("alone-role", "Alone, role", "alone-skill")));
    }

    @Test
    void skills_that_are_related_lead_to_each_other() {
        found(desk.check(skillBeside("pair-one", "Pair, one", "pair-two"), skill("pair-two", "Pair, two")));
    }

    @Test
    void a_skill_that_loses_all_that_led_to_it_is_found_though_it_stays_as_it_is() {
        desk.publish(
                skill("left-skill", "Left, skill"),
                skill("left-kept", "Left, kept"),
                skill("left-other", "Left, other"),
                learningResource("left-book", "Left, book", "left-kept"),
                roadmap("left-road", List.of(stage("one", "left-skill"), stage("two", "left-kept"))));
        found(
                desk.check(roadmap("left-road", List.of(stage("one", "left-other")))),
                "unreached-skill left-skill  nothing will refer to it any more");
    }

    @Test
    void a_job_role_that_requires_nothing_is_found() {
        found(desk.check(jobRole("idle-role", "Idle, role")), "nothing-required idle-role /skills requires no skill");
    }

    @Test
    void a_title_that_another_entry_of_the_type_has_is_found_whatever_its_capitals_are() {
        desk.publish(learningResource("title-one", "Zwölf Ärzte, STRASSE"));
        found(
                desk.check(learningResource("title-two", "zwölf ärzte, strasse")),
                "duplicate-title title-two /title 'zwölf ärzte, strasse' is also the title of 'title-one'");
        found(desk.check(jobRoleWithSkill("title-role", "zwölf ärzte, strasse")));
        found(desk.check(
                learningResource("title-one", "Dreizehn Ärzte"),
                learningResource("title-two", "zwölf ärzte, strasse")));
    }

    @Test
    void two_entries_that_get_the_same_title_at_once_are_found_both() {
        found(
                desk.check(learningResource("twin-one", "Twins, again"), learningResource("twin-two", "TWINS, again")),
                "duplicate-title twin-one /title 'Twins, again' is also the title of 'twin-two'",
                "duplicate-title twin-two /title 'TWINS, again' is also the title of 'twin-one'");
    }

    @Test
    void a_stage_that_places_a_skill_before_its_prerequisite_is_found() {
        found(
                desk.check(
                        skill("early-base", "Early, base"),
                        skill("early-next", "Early, next", "early-base"),
                        roadmap("early-road", List.of(stage("one", "early-next"), stage("two", "early-base")))),
                "late-prerequisite early-road /stages/0/skillGroups/0/placements/0/skill 'early-next' builds on"
                        + " 'early-base', which no stage before 'two' places");
        found(desk.check(
                skill("early-base", "Early, base"),
                skill("early-next", "Early, next", "early-base"),
                roadmap("early-road", List.of(stage("one", "early-base"), stage("two", "early-next")))));
    }

    @Test
    void a_prerequisite_that_a_roadmap_places_later_is_found_though_the_roadmap_stays_as_it_is() {
        desk.publish(
                skill("late-base", "Late, base"),
                skill("late-next", "Late, next"),
                roadmap("late-road", List.of(stage("one", "late-next"), stage("two", "late-base"))));
        found(
                desk.check(skill("late-next", "Late, next", "late-base")),
                "late-prerequisite late-next /prerequisites/0/skill roadmap 'late-road' places it before 'late-base',"
                        + " which stands in no stage before 'two'");
        desk.publish(skill("late-next", "Late, next", "late-base"));
        found(desk.check(skillAbout("In other words.", "late-next", "Late, next", "late-base")));
    }

    private AuthoredDocument jobRoleWithSkill(String slug, String title) {
        desk.publish(skill(slug + "-skill", slug));
        return jobRole(slug, title, slug + "-skill");
    }

    private static void found(List<Finding> findings, String... expected) {
        assertThat(findings.stream()
                        .filter(finding ->
                                !finding.detail().contains("'A roadmap' is also")) // all samples are called so
                        .map(finding -> "%s %s %s %s"
                                .formatted(
                                        finding.rule().value(), finding.slug(), finding.pointer(), finding.detail())))
                .containsExactlyInAnyOrder(expected);
        assertThat(Arrays.asList(expected))
                .allSatisfy(one -> assertThat(findings).noneMatch(Finding::error));
    }
}
