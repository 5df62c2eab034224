package dev.waymark.manage;

import static dev.waymark.manage.Editor.get;
import static dev.waymark.manage.Editor.make;
import static dev.waymark.manage.Editor.patch;
import static dev.waymark.manage.Editor.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What readers would get. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PreviewTest {
    private static final String EVERYTHING = "{\"note\":null,\"entries\":null,\"baseRelease\":null,\"publishAt\":null}";

    private static final String WAITING =
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";

    @Inject
    Database database;

    @BeforeEach
    void forgetEverything() throws SQLException {
        database.empty();
    }

    @Test
    void a_preview_is_what_readers_then_get_and_has_no_effect() {
        make("one");
        make("two", "one");
        publish();
        patch("one", "*", "{\"title\":\"Changed\"}").then().statusCode(200);
        make("three", "two");
        var before = database.sizes();
        String preview = get("two/preview?include=skills").asString();
        String added = get("three/preview").asString();
        assertThat(preview).contains("\"title\":\"Changed\"");
        assertThat(database.sizes()).isEqualTo(before);
        RestAssured.get("/v1/skills/three").then().statusCode(404);
        RestAssured.get("/v1/skills/one").then().body("title", equalTo("Skill one"));
        publish();
        assertThat(timeless(RestAssured.get("/v1/skills/two?include=skills").asString()))
                .isEqualTo(timeless(preview));
        assertThat(timeless(RestAssured.get("/v1/skills/three").asString())).isEqualTo(timeless(added));
    }

    @Test
    void what_others_have_broken_stays_out_and_what_is_broken_itself_is_told_so() {
        make("one");
        make("broken", "nobody");
        make("resting-on-it", "broken");
        get("one/preview").then().statusCode(200).body("title", equalTo("Skill one"));
        get("broken/preview")
                .then()
                .statusCode(422)
                .body("code", equalTo("content-rejected"))
                .body("errors.detail", hasItem(containsString("'nobody'")));
        get("resting-on-it/preview").then().statusCode(422);
        get("nobody/preview").then().statusCode(404);
    }

    @Test
    void what_is_to_be_renamed_or_retired_is_shown_so() {
        make("one");
        make("two");
        publish();
        post("one/rename", "{\"slug\":\"uno\"}").then().statusCode(200);
        post("two/retire", "{\"replacedBy\":\"uno\"}").then().statusCode(200);
        get("uno/preview").then().statusCode(200).body("formerSlugs", hasItem("one"));
        get("two/preview").then().statusCode(410).body("detail", containsString("/v1/skills/uno"));
    }

    @Test
    void what_readers_would_be_refused_is_refused() {
        make("one");
        get("one/preview?include=job-roles").then().statusCode(400);
        get("one/preview?lang=not_a_tag").then().statusCode(400);
        get("one/preview?release=1").then().statusCode(400);
    }

    @Test
    void nobody_who_saves_a_draft_waits_for_a_preview() throws Exception {
        make("one");
        var preview = new CompletableFuture<Response>();
        // What the preview adds, and so it waits.
        database.during("insert into release select 1, now(), 'other', null, 1, 'en'", () -> {
            preview.completeAsync(() -> get("one/preview"));
            while (!preview.isDone() && !database.rows(WAITING).equals(List.of("1"))) {
                Thread.onSpinWait();
            }
            patch("one", "*", "{\"title\":\"Saved meanwhile\"}").then().statusCode(200);
        });
        preview.get(20, TimeUnit.SECONDS).then().statusCode(200).body("title", equalTo("Skill one"));
    }

    private static String timeless(String document) {
        return document.replaceAll("\"updatedAt\":\"[^\"]*\"", "\"updatedAt\":\"\"");
    }

    private static void publish() {
        Administrator.post(Administrator.key(), "/v1/manage/releases", EVERYTHING)
                .then()
                .statusCode(201);
    }
}
