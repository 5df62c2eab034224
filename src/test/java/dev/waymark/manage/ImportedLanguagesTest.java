package dev.waymark.manage;

import static dev.waymark.manage.ContentBody.send;
import static dev.waymark.manage.ContentBody.skill;
import static dev.waymark.manage.ContentBody.zip;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.Database;
import dev.waymark.TwoLanguages;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** An import publishes what it brings in a language, and not what people have edited in another one. */
@QuarkusTest
@TestProfile(TwoLanguages.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportedLanguagesTest {
    private static final String TEXTS = "title: Erre\n";

    @Inject
    Database database;

    @BeforeEach
    void beginEmpty() throws SQLException {
        database.empty();
    }

    @Test
    void a_document_that_people_have_edited_stays_a_draft_when_its_texts_come() {
        send(zip("skill/r.yaml", skill("r", "R")), "?publish=true").then().statusCode(201);
        Editor.patch("r", "*", "{\"title\":\"Not yet\"}").then().statusCode(200);
        send(zip("skill/r.yaml", skill("r", "R"), "skill/r.es.yaml", TEXTS), "?publish=true")
                .then()
                .statusCode(201)
                .body("created", contains("skill/r.es"))
                .body("unchanged", equalTo(1));
        readers("en", "R");
        readers("es", "Erre");
        Editor.get("r/state").then().body("state", equalTo("changed")).body("title", equalTo("Not yet"));
    }

    @Test
    void texts_that_people_have_edited_stay_a_draft_when_their_document_comes() {
        send(zip("skill/r.yaml", skill("r", "R"), "skill/r.es.yaml", TEXTS), "?publish=true")
                .then()
                .statusCode(201);
        Translator.patch("r", "*", "{\"title\":\"Todavía no\"}").then().statusCode(200);
        send(zip("skill/r.yaml", skill("r", "R 4"), "skill/r.es.yaml", TEXTS), "?publish=true")
                .then()
                .statusCode(201)
                .body("changed", contains("skill/r"))
                .body("skipped", empty());
        readers("en", "R 4");
        readers("es", "Erre");
        Translator.get("r").then().body("title", equalTo("Todavía no"));
    }

    @Test
    void a_document_that_was_never_published_is_not_published_with_its_texts() {
        Editor.make("r");
        send(zip("skill/r.es.yaml", TEXTS), "?publish=true")
                .then()
                .statusCode(201)
                .body("created", contains("skill/r.es"))
                .body("release", nullValue());
        RestAssured.get("/v1/skills/r").then().statusCode(404);
    }

    @Test
    void an_end_that_people_have_staged_does_not_come_with_texts() {
        send(zip("skill/r.yaml", skill("r", "R")), "?publish=true").then().statusCode(201);
        Editor.post("r/retire", "{\"replacedBy\":null}").then().statusCode(200);
        send(zip("skill/r.es.yaml", TEXTS), "?publish=true")
                .then()
                .statusCode(201)
                .body("skipped", contains("skill/r.es"))
                .body("release", nullValue());
        readers("es", "R");
    }

    private static void readers(String language, String title) {
        RestAssured.get("/v1/skills/r?lang=" + language).then().statusCode(200).body("title", equalTo(title));
    }
}
