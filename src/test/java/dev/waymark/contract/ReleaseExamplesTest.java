package dev.waymark.contract;

import static dev.waymark.contract.ExampleFiles.isExample;
import static dev.waymark.contract.ExampleFiles.request;
import static io.restassured.RestAssured.given;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import dev.waymark.manage.Administrator;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The examples of releases, in a service with one skill. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReleaseExamplesTest {
    private static final String RELEASES = "/v1/manage/releases";
    static final String PANDAS = """
            {"slug":"pandas","title":"Pandas","otherNames":[],"searchTerms":[],"summary":null,"kind":"tool","outcomes":[],
            "broader":[],"prerequisites":[],"related":[],"identifiers":[],"source":null,"license":null}""";

    @Inject
    Database database;

    @Test
    void the_examples_of_releases_are_what_the_service_answers() throws IOException, SQLException {
        database.empty();
        json().header("If-None-Match", "*")
                .body(PANDAS)
                .put("/v1/manage/skills/pandas")
                .then()
                .statusCode(201);
        isExample(
                "publishRelease",
                json().body(request("publishRelease"))
                        .post(RELEASES)
                        .then()
                        .statusCode(201)
                        .extract());
        json().header("If-Match", "*")
                .body(PANDAS.replace("\"Pandas\"", "\"Pandas library\""))
                .put("/v1/manage/skills/pandas")
                .then()
                .statusCode(200);
        json().body(request("publishRelease")).post(RELEASES).then().statusCode(201);
        isExample(
                "restoreRelease",
                json().body(request("restoreRelease"))
                        .post(RELEASES + "/1/restore")
                        .then()
                        .statusCode(201)
                        .extract());
    }

    private static RequestSpecification json() {
        return given().header("Authorization", "Bearer " + Administrator.key()).contentType("application/json");
    }
}
