package dev.waymark.publishing;

import static dev.waymark.publishing.Samples.jobRole;
import static dev.waymark.publishing.Samples.skill;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.waymark.Database;
import dev.waymark.TwoLanguages;
import dev.waymark.model.EntryType;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A service with a second language, in which some texts are translated: here by brackets. */
@QuarkusTest
@TestProfile(TwoLanguages.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LanguagesTest {
    @Inject
    Desk desk;

    @Inject
    Database database;

    @BeforeEach
    void start_with_nothing() throws SQLException {
        database.empty();
    }

    @Test
    void an_entry_answers_in_every_language_and_says_what_is_not_translated() {
        long entry = desk.write(skill("some-skill", "Skill"));
        desk.translate(entry, EntryType.SKILL, "some-skill", "es", "{\"title\":\"[Skill]\"}");
        desk.publish(List.of(entry));
        when().get("/v1/skills/some-skill?lang=es")
                .then()
                .statusCode(200)
                .body("title", equalTo("[Skill]"))
                .body("language", equalTo("es"))
                .body("untranslated", contains("/summary"));
        when().get("/v1/skills/some-skill")
                .then()
                .body("title", equalTo("Skill"))
                .body("language", equalTo("en"))
                .body("untranslated", empty());
    }

    @Test
    void an_entry_without_a_translation_answers_too_and_stands_in_lists() {
        desk.publish(skill("plain-skill", "Plain"));
        when().get("/v1/skills/plain-skill?lang=es")
                .then()
                .statusCode(200)
                .body("title", equalTo("Plain"))
                .body("untranslated", hasItems("/title", "/summary"));
        when().get("/v1/skills?lang=es&slug=plain-skill")
                .then()
                .body("items.title", contains("Plain"))
                .body("items.language", contains("es"));
    }

    @Test
    void what_shows_an_entry_shows_its_translated_title() {
        long entry = desk.write(skill("shown-skill", "Shown"));
        desk.publish(List.of(entry));
        desk.publish(jobRole("shown-role", "Role", "shown-skill"));
        desk.translate(entry, EntryType.SKILL, "shown-skill", "es", "{\"title\":\"[Shown]\"}");
        int release = desk.publish(List.of(entry));
        when().get("/v1/job-roles/shown-role?lang=es").then().body("skills.skill.title", contains("[Shown]"));
        when().get("/v1/job-roles/shown-role").then().body("skills.skill.title", contains("Shown"));
        assertThat(database.rows(
                        "select type, locale from rendition where first = %d order by type".formatted(release)))
                .as("English is untouched")
                .containsExactly("job-role es", "skill es");
    }

    @Test
    void a_language_that_is_added_is_rendered_by_the_next_start() throws Exception {
        desk.publish(skill("later-skill", "Later"));
        database.asOwner("alter table release disable trigger user; update release set languages = 'en';"
                + " alter table release enable trigger user");
        assertThat(desk.renderAnew()).isPresent();
        assertThat(database.rows(
                        "select distinct languages from release where number = (select max(number) from release)"))
                .containsExactly("en,es");
    }
}
