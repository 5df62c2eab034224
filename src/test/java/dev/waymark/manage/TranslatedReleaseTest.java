package dev.waymark.manage;

import static dev.waymark.manage.Administrator.with;
import static dev.waymark.manage.Editor.make;
import static dev.waymark.manage.Translator.discard;
import static dev.waymark.manage.Translator.get;
import static dev.waymark.manage.Translator.patch;
import static dev.waymark.manage.Translator.put;
import static dev.waymark.manage.Translator.states;
import static dev.waymark.manage.Translator.texts;
import static dev.waymark.manage.Translator.translate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.Database;
import dev.waymark.TwoLanguages;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What becomes of translated texts in previews, releases and scheduled releases, and what was. */
@QuarkusTest
@TestProfile(TwoLanguages.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TranslatedReleaseTest {
    @Inject
    Database database;

    @BeforeEach
    void forgetEverything() throws SQLException {
        database.empty();
    }

    @Test
    void a_preview_shows_texts_before_they_are_published() {
        make("one");
        translate("one", "Uno");
        Editor.get("one/preview?lang=es")
                .then()
                .statusCode(200)
                .body("title", equalTo("Uno"))
                .body("language", equalTo("es"));
        Editor.get("one/preview").then().body("title", equalTo("Skill one"));
        publish("null", "null");
        patch("one", "*", "{\"title\":\"Dos\"}").then().statusCode(200);
        Editor.get("one/preview?lang=es").then().body("title", equalTo("Dos"));
        readers("Uno");
    }

    @Test
    void who_names_a_version_publishes_the_texts_that_he_has_seen() {
        make("one");
        translate("one", "Uno");
        publish("null", "null");
        String seen = Editor.get("one").header("ETag").replace("\"", "");
        patch("one", "*", "{\"title\":\"Dos\"}").then().statusCode(200);
        publish(entry(seen), "null").then().statusCode(409).body("code", equalTo("conflict"));
        String now = Editor.get("one").header("ETag").replace("\"", "");
        publish(entry(now), "null").then().statusCode(201).body("urls", hasItem("/v1/skills/one"));
        readers("Dos");
        states("one").then().body("items[0].state", equalTo("published")).body("items[0].revision", equalTo(2));
    }

    @Test
    void a_scheduled_release_keeps_the_texts_as_they_were() {
        make("one");
        publish("null", "null");
        translate("one", "Uno");
        String at = Instant.now()
                .plus(1, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        publish("null", '"' + at + '"').then().statusCode(202);
        discard("one", "*").then().statusCode(409).body("code", equalTo("not-stageable"));
        patch("one", "*", "{\"title\":\"Dos\"}").then().statusCode(200);
        assertThat(database.rows("select locale, document from scheduled_document"))
                .containsExactly("es {\"title\":\"Uno\"}");
    }

    @Test
    void texts_that_wait_for_their_time_fail_if_their_entry_was_retired_meanwhile() throws Exception {
        make("one");
        publish("null", "null");
        translate("one", "Uno");
        int waiting = publish("null", '"' + Schedule.tomorrow().toString() + '"')
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        Editor.post("one/retire", "{\"replacedBy\":null}").then().statusCode(200);
        publish(entry(Editor.get("one").header("ETag").replace("\"", "")), "null")
                .then()
                .statusCode(201);
        Schedule.come(database);
        assertThat(Schedule.ended(waiting).getString("reason")).contains("something else was published of skill 'one'");
        RestAssured.get("/v1/skills/one").then().statusCode(410);
    }

    @Test
    void what_was_published_comes_back_when_changes_are_thrown_away() {
        make("one");
        translate("one", "Uno");
        publish("null", "null");
        String seen = Editor.get("one").header("ETag");
        discard("one", "*").then().statusCode(204);
        assertThat(Editor.get("one").header("ETag")).isEqualTo(seen);
        patch("one", "*", "{\"title\":\"Dos\"}").then().statusCode(200);
        Editor.post("one/rename", "{\"slug\":\"two\"}").then().statusCode(200);
        discard("two", "*").then().statusCode(204);
        get("two").then().body("title", equalTo("Uno"));
        states("two").then().body("items[0].state", equalTo("published"));
        Editor.get("two/state").then().body("staged", equalTo("rename"));
    }

    @Test
    void published_texts_are_taken_back_by_taking_each_away() {
        make("one");
        translate("one", "Uno");
        publish("null", "null");
        put("one", "*", texts("", "")).then().statusCode(200);
        publish("null", "null").then().statusCode(201);
        readers("Skill one");
        states("one").then().body("items[0].untranslated", contains("/title"));
    }

    @Test
    void revisions_and_changes_are_told_of_texts_as_of_documents() {
        make("one");
        translate("one", "Uno");
        changes("").body("from", nullValue()).body("changes.pointer", contains("/title"));
        publish("null", "null");
        patch("one", "*", "{\"title\":\"Dos\",\"otherNames\":[]}").then().statusCode(200);
        changes("").body("from", equalTo("1")).body("changes.to", contains("Dos"));
        publish("null", "null");
        Editor.patch("one", "*", "{\"summary\":\"More words.\"}").then().statusCode(200);
        history("/revisions?limit=1")
                .then()
                .body("items.number", equalTo(List.of(2)))
                .body("items[0].href", equalTo("/v1/manage/skills/one/translations/es/revisions/2"));
        String next = history("/revisions?limit=1").path("next");
        history("/revisions?limit=1&cursor=" + next).then().body("items.number", equalTo(List.of(1)));
        assertThat(history("/revisions/1").asString()).isEqualTo(texts("Uno", ""));
        put("one", "*", history("/revisions/1").asString()).then().statusCode(200);
        changes("?from=2").body("changes.from", contains("Dos")).body("changes.to", contains("Uno"));
        history("/revisions/3").then().statusCode(404);
        history("/revisions/x").then().statusCode(404);
        history("/changes?from=x").then().statusCode(400);
        history("/changes?from=7").then().statusCode(404).body("code", equalTo("unknown-revision"));
        with(Administrator.key())
                .get("/v1/manage/skills/one/translations/en/changes")
                .then()
                .statusCode(404);
        with(Administrator.key())
                .get("/v1/manage/skills/one/translations/fr/revisions")
                .then()
                .statusCode(404);
    }

    @Test
    void names_in_one_language_alone_are_published_and_found() {
        make("one");
        Translator.create(
                        "one",
                        texts("Uno", "")
                                .replace("\"otherNames\":[]", "\"otherNames\":[\"Primera cosa\"]")
                                .replace("\"searchTerms\":[]", "\"searchTerms\":[\"zzarranque\"]"))
                .then()
                .statusCode(201);
        states("one").then().body("items[0].findings.warnings", equalTo(0));
        publish("null", "null").then().statusCode(201);
        RestAssured.get("/v1/skills/one?lang=es")
                .then()
                .body("otherNames", equalTo(List.of("Primera cosa")))
                .body("searchTerms", equalTo(List.of("zzarranque")))
                .body("untranslated", equalTo(List.of()));
        RestAssured.get("/v1/skills/one").then().body("otherNames", equalTo(List.of()));
        RestAssured.get("/v1/suggest?q=primera co&lang=es").then().body("items.slug", equalTo(List.of("one")));
        RestAssured.get("/v1/search?q=zzarranque&lang=es").then().body("items.slug", equalTo(List.of("one")));
        RestAssured.get("/v1/search?q=zzarranque").then().body("items.slug", equalTo(List.of()));
    }

    private static Response history(String path) {
        return with(Administrator.key()).get(Translator.path("one") + path);
    }

    private static ValidatableResponse changes(String query) {
        return history("/changes" + query).then().statusCode(200);
    }

    private static void readers(String title) {
        RestAssured.get("/v1/skills/one?lang=es").then().statusCode(200).body("title", equalTo(title));
    }

    private static String entry(String version) {
        return "[{\"type\":\"skill\",\"slug\":\"one\",\"version\":%s}]".formatted(version);
    }

    private static Response publish(String entries, String at) {
        return Administrator.post(
                Administrator.key(),
                "/v1/manage/releases",
                "{\"note\":null,\"entries\":%s,\"baseRelease\":null,\"publishAt\":%s}".formatted(entries, at));
    }
}
