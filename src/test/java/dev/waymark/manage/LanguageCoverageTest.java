package dev.waymark.manage;

import static dev.waymark.manage.Editor.make;
import static dev.waymark.manage.Editor.patch;
import static dev.waymark.manage.Translator.texts;
import static dev.waymark.manage.Withdrawing.withdraw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.Database;
import dev.waymark.TwoLanguages;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How much is said in each language, in each release. */
@QuarkusTest
@TestProfile(TwoLanguages.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LanguageCoverageTest {
    /** What the table says of a release, and what there is. */
    private static final String DIFFERENCES = """
            select p.number, l.locale, t.type, w.completeness from release p
            cross join unnest(array['en', 'es']) l (locale) cross join unnest(array['skill', 'job-role']) t (type)
            cross join unnest(array['complete', 'partial', 'missing']) w (completeness)
            where (
                select count(*) from rendition r where r.locale = l.locale and r.type = t.type and r.part = ''
                and r.completeness = w.completeness and p.number between r.first and r.last)
            <> coalesce((
                select c.entries from coverage c where c.locale = l.locale and c.type = t.type
                and c.completeness = w.completeness and c.first <= p.number order by c.first desc limit 1), 0)""";

    @Inject
    Database database;

    @BeforeEach
    void four_releases() throws SQLException {
        database.empty();
        make("full");
        make("half");
        patch("half", "*", "{\"summary\":\"A summary.\"}").then().statusCode(200);
        make("none");
        publish();
        Translator.translate("full", "Entera");
        Translator.translate("half", "Media");
        publish();
        Translator.patch("half", "*", "{\"summary\":\"Un resumen.\"}").then().statusCode(200);
        publish();
        Translator.put("full", "*", texts("", "")).then().statusCode(200);
        Editor.post("none/retire", "{\"replacedBy\":null}").then().statusCode(200);
        publish();
    }

    @Test
    void each_release_says_how_much_is_translated() {
        assertSkills("?release=1", 3, 0, 0, 3);
        assertSkills("?release=2", 3, 1, 1, 1);
        assertSkills("?release=3", 3, 2, 0, 1);
        assertSkills("", 2, 1, 0, 1);
        assertThat(database.rows(DIFFERENCES)).isEmpty();
        RestAssured.get("/v1/languages?release=3")
                .then()
                .header("Cache-Control", equalTo("public, max-age=86400"))
                .header("Content-Release", equalTo("3"))
                .body("items[0].coverage.find { it.type == 'skill' }.complete", equalTo(3));
        RestAssured.get("/v1/languages?release=9").then().statusCode(404).body("code", equalTo("unknown-release"));
    }

    @Test
    void a_language_says_what_it_is_called_and_how_it_is_written() {
        RestAssured.get("/v1/languages?lang=es")
                .then()
                .body("items.tag", equalTo(List.of("en", "es")))
                .body("items.name", equalTo(List.of("English", "español")))
                .body("items.label", equalTo(List.of("inglés", "español")))
                .body("items.direction", equalTo(List.of("ltr", "ltr")))
                .body("items.fallback", equalTo(List.of(true, false)))
                .body(
                        "items[1].coverage.href",
                        equalTo(List.of("/v1/roadmaps", "/v1/skills", "/v1/job-roles", "/v1/learning-resources")));
        RestAssured.get("/v1/languages").then().body("items.label", equalTo(List.of("English", "Spanish")));
        RestAssured.get("/v1").then().body("links.languages", equalTo("/v1/languages"));
    }

    @Test
    void what_is_previewed_is_not_counted() {
        make("more");
        Translator.translate("more", "Otra");
        Editor.get("more/preview?lang=es").then().statusCode(200);
        assertSkills("", 2, 1, 0, 1);
        assertThat(database.rows(DIFFERENCES)).isEmpty();
    }

    @Test
    void what_is_withdrawn_is_counted_in_no_release_any_more() {
        withdraw("skills/half").then().statusCode(201);
        assertSkills("?release=1", 2, 0, 0, 2);
        assertSkills("?release=2", 2, 1, 0, 1);
        assertSkills("", 1, 0, 0, 1);
        assertThat(database.rows(DIFFERENCES)).isEmpty();
    }

    @Test
    void a_withdrawn_revision_is_counted_only_where_others_were_public() {
        patch("full", "*", "{\"title\":\"Second\"}").then().statusCode(200);
        publish();
        publishSomethingElse();
        patch("full", "*", "{\"title\":\"Third\"}").then().statusCode(200);
        publish();
        withdraw("skills/full", "2", "").then().statusCode(201);
        assertSkills("?release=4", 2, 1, 0, 1);
        assertSkills("?release=5", 1, 1, 0, 0);
        assertThat(database.rows(DIFFERENCES)).isEmpty();
    }

    private static void publishSomethingElse() {
        make("else");
        publish();
    }

    private static void publish() {
        Administrator.post(
                        Administrator.key(),
                        "/v1/manage/releases",
                        "{\"note\":null,\"entries\":null,\"baseRelease\":null,\"publishAt\":null}")
                .then()
                .statusCode(201);
    }

    private static void assertSkills(String query, int total, int complete, int partial, int missing) {
        JsonPath answer = RestAssured.get("/v1/languages" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        String spanish = "items[1].coverage.find { it.type == 'skill' }.";
        assertThat(List.of(
                        answer.getInt(spanish + "total"),
                        answer.getInt(spanish + "complete"),
                        answer.getInt(spanish + "partial"),
                        answer.getInt(spanish + "missing")))
                .as("skills in Spanish" + query)
                .containsExactly(total, complete, partial, missing);
    }
}
