package dev.waymark.manage;

import static dev.waymark.manage.Editor.make;
import static dev.waymark.manage.Editor.patch;
import static dev.waymark.manage.Editor.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Former documents whose words no vocabulary has any more. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RemovedWordTest {
    private static final String ALL = "{\"note\":null,\"entries\":null,\"baseRelease\":null,\"publishAt\":null}";

    @Inject
    Database database;

    @Test
    void a_word_that_is_no_more_is_told_as_it_was_and_not_published_again() throws SQLException {
        twoReleases();
        database.asOwner("""
                alter table revision disable trigger user;
                update revision set document = replace(document, '"kind":"tool"', '"kind":"old-word"')
                where entry = (select entry from name where slug = 'b') and number = 1;
                alter table revision enable trigger user
                """);
        RestAssured.get("/v1/releases/2/changes?limit=50")
                .then()
                .statusCode(200)
                .body("changes.kind", equalTo(List.of("changed", "changed", "removed", "renamed")))
                .body("changes[1].sentence", equalTo("The kind of B anew changed from old word to tool."))
                .body("changes[1].from", equalTo("old-word"))
                .body("changes[2].sentence", containsString("Skill a"));
        RestAssured.get("/v1/releases/1/changes?limit=50")
                .then()
                .body("changes.kind", equalTo(List.of("added", "added")));
        Administrator.with(Administrator.key())
                .get(Editor.SKILLS + "b/changes?from=2&to=1")
                .then()
                .statusCode(200)
                .body("changes[1].to", equalTo("old-word"));
        assertThat(ContentBody.export("?from=1&format=ndjson").asString()).contains("\"kind\":\"old-word\"");
        post("b/revisions/1/restore", "")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/kind"))
                .body("errors[0].slug", equalTo("b"))
                .body("errors[0].detail", containsString("'old-word'"));
        String release = "/v1/manage/releases/1/restore";
        Administrator.post(Administrator.key(), release + "?check=true", "{\"note\":null}")
                .then()
                .statusCode(200)
                .body("findings[0].pointer", equalTo("/kind"));
        Administrator.post(Administrator.key(), release, "{\"note\":null}")
                .then()
                .statusCode(422)
                .body("code", equalTo("content-rejected"));
    }

    private void twoReleases() throws SQLException {
        database.empty();
        make("a");
        make("b", "a");
        publish();
        patch("b", "*", "{\"title\":\"B anew\",\"prerequisites\":[]}").then().statusCode(200);
        post("a/rename", "{\"slug\":\"c\"}").then().statusCode(200);
        publish();
    }

    private static void publish() {
        Administrator.post(Administrator.key(), "/v1/manage/releases", ALL)
                .then()
                .statusCode(201);
    }
}
