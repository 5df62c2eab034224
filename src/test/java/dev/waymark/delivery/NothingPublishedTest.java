package dev.waymark.delivery;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service before anything was published. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class NothingPublishedTest {

    @Inject
    Database database;

    @BeforeEach
    void forgetEverything() throws SQLException {
        database.empty();
    }

    @Test
    void the_entrance_says_release_0() {
        when().get("/v1").then().statusCode(200).header("Content-Release", "0").body("release", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"roadmaps", "stages", "tips", "skills", "job-roles", "learning-resources", "releases"})
    void lists_are_empty(String list) {
        when().get("/v1/" + list + "?count=exact")
                .then()
                .statusCode(200)
                .header("Content-Release", "0")
                .body("items", empty())
                .body("next", nullValue())
                .body("total", equalTo(0));
    }

    @Test
    void no_document_and_no_release_is_found() {
        when().get("/v1/skills/python").then().statusCode(404).body("code", equalTo("unknown-entry"));
        when().get("/v1/skills?release=1").then().statusCode(404).body("code", equalTo("unknown-release"));
        when().get("/v1/releases/1").then().statusCode(404).body("code", equalTo("unknown-release"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/vocabularies", "/openapi.json", "/q/health/live"})
    void what_needs_no_content_answers(String path) {
        when().get(path).then().statusCode(200);
    }
}
