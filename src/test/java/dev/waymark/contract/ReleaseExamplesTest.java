package dev.waymark.contract;

import static dev.waymark.contract.ExampleFiles.isExample;
import static dev.waymark.contract.ExampleFiles.isRefusal;
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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The examples of releases, in a service with one skill. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReleaseExamplesTest {
    private static final String RELEASES = "/v1/manage/releases";
    private static final String SCHEDULED = "/v1/manage/scheduled-releases";
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

    @Test
    void the_examples_of_scheduled_releases_are_what_the_service_answers() throws IOException, SQLException {
        database.empty();
        json().header("If-None-Match", "*")
                .body(PANDAS)
                .put("/v1/manage/skills/pandas")
                .then()
                .statusCode(201);
        var tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        isExample(
                "publishRelease.202",
                json().body(request("publishRelease")
                                .replace("\"publishAt\" : null", "\"publishAt\" : \"%s\"".formatted(tomorrow)))
                        .post(RELEASES)
                        .then()
                        .statusCode(202)
                        .extract());
        isExample(
                "getScheduledRelease",
                json().get(SCHEDULED + "/1").then().statusCode(200).extract());
        isExample(
                "listScheduledReleases",
                json().get(SCHEDULED).then().statusCode(200).extract());
        json().delete(SCHEDULED + "/1").then().statusCode(204);
        isRefusal("cancelScheduledRelease.409", json().delete(SCHEDULED + "/1"));
    }

    private static RequestSpecification json() {
        return given().header("Authorization", "Bearer " + Administrator.key()).contentType("application/json");
    }
}
