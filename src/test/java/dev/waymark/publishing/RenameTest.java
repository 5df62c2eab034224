package dev.waymark.publishing;

import static dev.waymark.publishing.Samples.roadmap;
import static dev.waymark.publishing.Samples.skill;
import static dev.waymark.publishing.Samples.stage;
import static dev.waymark.publishing.Samples.tip;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import dev.waymark.content.Finding;
import dev.waymark.content.RejectedException;
import dev.waymark.content.Rule;
import dev.waymark.model.EntryType;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RenameTest {

    @Inject
    Desk desk;

    @Inject
    Database database;

    @Test
    void the_new_slug_answers_and_knows_the_former_one() {
        long entry = desk.write(skill("know-old", "Skill"));
        desk.publish(List.of(entry));
        desk.republish(entry, skill("know-new", "Skill"));
        get("/v1/skills/know-new")
                .statusCode(200)
                .body("slug", equalTo("know-new"))
                .body("href", equalTo("/v1/skills/know-new"))
                .body("formerSlugs", equalTo(List.of("know-old")));
    }

    @Test
    void the_old_slug_leads_to_the_new_one_with_the_query_kept() {
        long entry = desk.write(skill("lead-old", "Skill"));
        desk.publish(List.of(entry));
        desk.republish(entry, skill("lead-new", "Skill"));
        moved("/v1/skills/lead-old", "/v1/skills/lead-new");
        moved("/v1/skills/lead-old?lang=en", "/v1/skills/lead-new?lang=en");
    }

    @Test
    void a_pinned_read_uses_the_names_of_its_release() {
        long entry = desk.write(skill("name-old", "Skill"));
        int before = desk.publish(List.of(entry));
        int after = desk.republish(entry, skill("name-new", "Skill"));
        get("/v1/skills/name-old?release=" + before)
                .statusCode(200)
                .body("slug", equalTo("name-old"))
                .body("formerSlugs", equalTo(List.of()));
        moved("/v1/skills/name-new?release=" + before, "/v1/skills/name-old?release=" + before);
        moved("/v1/skills/name-old?release=" + after, "/v1/skills/name-new?release=" + after);
    }

    @Test
    void whoever_refers_to_it_shows_the_new_slug_without_being_edited() {
        long entry = desk.write(skill("refer-old", "Skill"));
        desk.publish(List.of(entry));
        desk.publish(skill("refer-next", "Next", "refer-old"));
        desk.republish(entry, skill("refer-new", "Skill"));
        get("/v1/skills/refer-next")
                .body("prerequisites[0].skill.slug", equalTo("refer-new"))
                .body("prerequisites[0].skill.href", equalTo("/v1/skills/refer-new"))
                .body("revision", equalTo(1));
    }

    @Test
    void a_document_may_go_on_to_refer_by_a_former_slug() {
        long entry = desk.write(skill("former-old", "Skill"));
        desk.publish(List.of(entry));
        desk.republish(entry, skill("former-new", "Skill"));
        desk.publish(skill("former-next", "Next", "former-old"));
        get("/v1/skills/former-next").body("prerequisites[0].skill.slug", equalTo("former-new"));
    }

    @Test
    void an_entry_and_what_refers_to_its_new_slug_are_published_together() {
        long entry = desk.write(skill("together-old", "Skill"));
        desk.publish(List.of(entry));
        desk.rewrite(entry, skill("together-new", "Skill"));
        desk.publish(List.of(desk.write(skill("together-next", "Next", "together-new")), entry));
        get("/v1/skills/together-next").body("prerequisites[0].skill.slug", equalTo("together-new"));
    }

    @Test
    void stages_and_tips_move_with_their_roadmap() {
        desk.publish(skill("move-skill", "Skill"));
        long entry = desk.write(roadmap("move-old", List.of(stage("one", "move-skill")), tip("one", "move-skill")));
        desk.publish(List.of(entry));
        desk.republish(entry, roadmap("move-new", List.of(stage("one", "move-skill")), tip("one", "move-skill")));
        moved("/v1/roadmaps/move-old", "/v1/roadmaps/move-new");
        moved("/v1/roadmaps/move-old/stages", "/v1/roadmaps/move-new/stages");
        moved("/v1/roadmaps/move-old/stages/one?lang=en", "/v1/roadmaps/move-new/stages/one?lang=en");
        moved("/v1/roadmaps/move-old/tips/one", "/v1/roadmaps/move-new/tips/one");
        moved("/embed/v1/roadmaps/move-old?stage=one", "/embed/v1/roadmaps/move-new?stage=one");
        moved("/embed/v1/roadmaps/move-old.svg?theme=dark", "/embed/v1/roadmaps/move-new.svg?theme=dark");
        moved("/embed/v1/roadmaps/move-old.png", "/embed/v1/roadmaps/move-new.png");
        get("/v1/roadmaps/move-new/stages/one")
                .statusCode(200)
                .body("roadmap.slug", equalTo("move-new"))
                .body("href", equalTo("/v1/roadmaps/move-new/stages/one"));
    }

    @Test
    void an_entry_may_return_to_a_former_slug() {
        long entry = desk.write(skill("return-a", "Skill"));
        int a = desk.publish(List.of(entry));
        int b = desk.republish(entry, skill("return-b", "Skill"));
        int again = desk.republish(entry, skill("return-a", "Skill"));
        get("/v1/skills/return-a").statusCode(200).body("formerSlugs", equalTo(List.of("return-b")));
        moved("/v1/skills/return-b", "/v1/skills/return-a");
        get("/v1/skills/return-a?release=" + a).statusCode(200);
        get("/v1/skills/return-b?release=" + b).statusCode(200).body("formerSlugs", equalTo(List.of("return-a")));
        moved("/v1/skills/return-a?release=" + b, "/v1/skills/return-b?release=" + b);
        assertThat(names("return-%"))
                .containsExactly(
                        "return-a live %d %d".formatted(a, a),
                        "return-a moved %d %d".formatted(b, b),
                        "return-a live %d 2147483647".formatted(again),
                        "return-b live %d %d".formatted(b, b),
                        "return-b moved %d 2147483647".formatted(again));
    }

    @Test
    void every_former_slug_leads_to_the_newest() {
        long entry = desk.write(skill("chain-a", "Skill"));
        desk.publish(List.of(entry));
        desk.republish(entry, skill("chain-b", "Skill"));
        desk.republish(entry, skill("chain-c", "Skill"));
        moved("/v1/skills/chain-a", "/v1/skills/chain-c");
        moved("/v1/skills/chain-b", "/v1/skills/chain-c");
        get("/v1/skills/chain-c").body("formerSlugs", equalTo(List.of("chain-b", "chain-a")));
    }

    @Test
    void a_slug_that_another_entry_had_is_refused() {
        long renamed = desk.write(skill("taken-old", "Skill"));
        desk.publish(List.of(renamed));
        desk.republish(renamed, skill("taken-new", "Skill"));
        long other = desk.write(skill("taken-old", "Another skill"));
        var before = database.sizes();
        assertThatThrownBy(() -> desk.publish(List.of(other)))
                .asInstanceOf(InstanceOfAssertFactories.throwable(RejectedException.class))
                .extracting(RejectedException::findings)
                .isEqualTo(List.of(new Finding(
                        Rule.SLUG_TAKEN,
                        EntryType.SKILL,
                        "taken-old",
                        "/slug",
                        "'taken-old' is or was the name of another entry; a slug is never given twice")));
        assertThat(database.sizes()).isEqualTo(before);
    }

    @Test
    void a_slug_that_another_draft_has_is_refused() {
        desk.publish(skill("held-one", "One"));
        long other = desk.write(skill("held-two", "Two"));
        assertThatThrownBy(() -> desk.rewrite(other, skill("held-one", "Two")))
                .hasStackTraceContaining("draft_type_slug_locale_key");
    }

    private static ValidatableResponse get(String path) {
        return given().redirects().follow(false).get(path).then();
    }

    private static void moved(String from, String to) {
        get(from).statusCode(308).header("Location", equalTo(to));
    }

    private List<String> names(String pattern) {
        return database.rows("select slug, state, first, last from name where slug like '%s' order by slug, first"
                .formatted(pattern));
    }
}
