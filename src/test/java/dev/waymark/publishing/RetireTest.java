package dev.waymark.publishing;

import static dev.waymark.publishing.Samples.jobRole;
import static dev.waymark.publishing.Samples.roadmap;
import static dev.waymark.publishing.Samples.skill;
import static dev.waymark.publishing.Samples.stage;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import dev.waymark.content.RejectedException;
import dev.waymark.content.Rule;
import dev.waymark.delivery.CountingDriver;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RetireTest {

    @Inject
    Desk desk;

    @Inject
    Publisher publisher;

    @Inject
    Database database;

    @Test
    void a_retired_entry_is_gone_and_names_what_stands_in_for_it() {
        long replacement = desk.write(skill("gone-heir", "Heir"));
        long entry = desk.write(skill("gone-skill", "Skill"));
        int published = desk.publish(List.of(replacement, entry));
        int retired = desk.retire(entry, replacement);
        assertThat(retired).isEqualTo(published + 1);
        when().get("/v1/skills/gone-skill")
                .then()
                .statusCode(410)
                .body("code", equalTo("retired"))
                .body(
                        "detail",
                        equalTo(
                                "Skill 'gone-skill' was taken out of publication. /v1/skills/gone-heir stands in for it."));
    }

    @Test
    void without_a_replacement_none_is_named() {
        long entry = desk.write(skill("alone-skill", "Skill"));
        desk.publish(List.of(entry));
        desk.retire(entry, null);
        when().get("/v1/skills/alone-skill")
                .then()
                .statusCode(410)
                .body("detail", equalTo("Skill 'alone-skill' was taken out of publication."));
    }

    @Test
    void a_pinned_release_that_had_it_still_has_it() {
        long entry = desk.write(skill("still-skill", "Skill"));
        int published = desk.publish(List.of(entry));
        var before = when().get("/v1/skills/still-skill").asByteArray();
        int retired = desk.retire(entry, null);
        var pinned = when().get("/v1/skills/still-skill?release=" + published);
        assertThat(pinned.statusCode()).isEqualTo(200);
        assertThat(pinned.asByteArray()).isEqualTo(before);
        when().get("/v1/skills/still-skill?release=" + retired).then().statusCode(410);
    }

    @Test
    void lists_leave_it_out_from_then_on() {
        long entry = desk.write(skill("list-skill", "Skill"));
        int published = desk.publish(List.of(entry));
        int retired = desk.retire(entry, null);
        assertThat(listed("list-skill", published)).containsExactly("list-skill");
        assertThat(listed("list-skill", retired)).isEmpty();
    }

    @Test
    void the_stages_of_a_retired_roadmap_are_gone_too() {
        desk.publish(skill("parts-skill", "Skill"));
        long entry = desk.write(roadmap("parts-road", List.of(stage("one", "parts-skill"))));
        int published = desk.publish(List.of(entry));
        desk.retire(entry, null);
        when().get("/v1/roadmaps/parts-road/stages/one").then().statusCode(410);
        when().get("/v1/roadmaps/parts-road/stages/one?release=" + published)
                .then()
                .statusCode(200);
    }

    @Test
    void nothing_is_retired_while_something_refers_to_it() {
        long entry = desk.write(skill("held-skill", "Skill"));
        desk.publish(List.of(entry));
        desk.publish(jobRole("held-role", "Role", "held-skill"), skill("held-next", "Next", "held-skill"));
        var before = database.sizes();
        assertThatThrownBy(() -> desk.retire(entry, null))
                .isInstanceOf(RejectedException.class)
                .hasMessage("skill held-skill, : still referred to by job-role held-role, skill held-next");
        assertThat(database.sizes()).isEqualTo(before);
        when().get("/v1/skills/held-skill").then().statusCode(200);
    }

    @Test
    void what_refers_to_many_is_asked_for_no_more_often_than_of_few() {
        var slugs = IntStream.range(0, 30)
                .mapToObj(i -> "many-skill-%s".formatted(i))
                .toList();
        var entries = slugs.stream()
                .map(slug -> desk.write(skill(slug, "Skill " + slug)))
                .toList();
        desk.publish(entries);
        desk.publish(jobRole("many-role", "Role", slugs.toArray(String[]::new)));
        entries.forEach(entry -> desk.stageRetirement(entry, null));
        assertThat(asked(entries)).isNotEmpty().hasSameSizeAs(asked(entries.subList(0, 2)));
    }

    /** The statements by which the retirement of all of those is refused. */
    private List<String> asked(List<Long> entries) {
        return CountingDriver.during(() -> assertThat(
                                publisher.check(ReleaseOrder.of(entries)).findings())
                        .hasSameSizeAs(entries)
                        .allMatch(finding -> finding.rule() == Rule.STILL_REFERRED_TO))
                .stream()
                .filter(statement -> statement.contains("from link") || statement.contains("from name"))
                .toList();
    }

    @Test
    void it_can_be_retired_once_nothing_refers_to_it_any_more() {
        long entry = desk.write(skill("free-skill", "Skill"));
        desk.publish(List.of(entry));
        desk.publish(jobRole("free-role", "Role", "free-skill"));
        desk.publish(jobRole("free-role", "Role"));
        desk.retire(entry, null);
        when().get("/v1/skills/free-skill").then().statusCode(410);
    }

    @Test
    void nothing_new_may_refer_to_it() {
        long entry = desk.write(skill("dead-skill", "Skill"));
        desk.publish(List.of(entry));
        desk.retire(entry, null);
        assertThatThrownBy(() -> desk.publish(skill("dead-next", "Next", "dead-skill")))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("no skill is called 'dead-skill'");
    }

    @Test
    void nothing_new_may_refer_to_it_by_a_former_slug_either() {
        long entry = desk.write(skill("ghost-old", "Skill"));
        desk.publish(List.of(entry));
        desk.republish(entry, skill("ghost-new", "Skill"));
        desk.retire(entry, null);
        given().redirects().follow(false).get("/v1/skills/ghost-old").then().statusCode(410);
        assertThatThrownBy(() -> desk.publish(skill("ghost-next", "Next", "ghost-old")))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("no skill is called 'ghost-old'");
    }

    @Test
    void its_slug_is_never_given_to_another_entry() {
        long entry = desk.write(skill("mine-skill", "Skill"));
        desk.publish(List.of(entry));
        desk.retire(entry, null);
        desk.rewrite(entry, skill("mine-other", "Skill"));
        assertThatThrownBy(() -> desk.publish(skill("mine-skill", "Another skill")))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("'mine-skill' is or was the name of another entry");
    }

    @Test
    void publishing_its_changed_draft_brings_it_back() {
        long entry = desk.write(skill("back-skill", "Skill"));
        desk.publish(List.of(entry));
        desk.retire(entry, null);
        desk.republish(entry, skill("back-skill", "Skill, reconsidered"));
        when().get("/v1/skills/back-skill")
                .then()
                .statusCode(200)
                .body("title", equalTo("Skill, reconsidered"))
                .body("revision", equalTo(2))
                .body("formerSlugs", equalTo(List.of()));
    }

    @Test
    void it_may_come_back_under_another_slug() {
        long entry = desk.write(skill("again-old", "Skill"));
        desk.publish(List.of(entry));
        int retired = desk.retire(entry, null);
        desk.republish(entry, skill("again-new", "Skill"));
        when().get("/v1/skills/again-new").then().statusCode(200).body("formerSlugs", equalTo(List.of("again-old")));
        given().redirects().follow(false).get("/v1/skills/again-old").then().statusCode(308);
        when().get("/v1/skills/again-old?release=" + retired).then().statusCode(410);
    }

    private static List<String> listed(String slug, int release) {
        return when().get("/v1/skills?slug=%s&release=%d".formatted(slug, release))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.slug");
    }
}
