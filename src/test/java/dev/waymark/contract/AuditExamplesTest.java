package dev.waymark.contract;

import static dev.waymark.contract.ExampleFiles.isExample;
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

/** The example of what was done, after a skill was published. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditExamplesTest {
    @Inject
    Database database;

    @Test
    void the_example_of_what_was_done_is_what_the_service_answers() throws IOException, SQLException {
        database.empty();
        json().header("If-None-Match", "*")
                .body(ReleaseExamplesTest.PANDAS)
                .put("/v1/manage/skills/pandas")
                .then()
                .statusCode(201);
        json().body(ExampleFiles.request("publishRelease"))
                .post("/v1/manage/releases")
                .then()
                .statusCode(201);
        isExample(
                "listAuditRecords",
                json().get("/v1/manage/audit?limit=3").then().statusCode(200).extract());
    }

    private static RequestSpecification json() {
        return given().header("Authorization", "Bearer " + Administrator.key()).contentType("application/json");
    }
}
