package dev.waymark.contract;

import static dev.waymark.contract.ExampleFiles.isExample;
import static dev.waymark.contract.ExampleFiles.request;
import static io.restassured.RestAssured.given;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import dev.waymark.manage.Administrator;
import dev.waymark.manage.ContentBody;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The examples of withdrawals, in a service with one small roadmap. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WithdrawalExamplesTest {
    private static final Path CONTENT = Path.of("src/test/resources/two-roadmaps");

    @Inject
    Database database;

    @Test
    void the_examples_of_withdrawals_are_what_the_service_answers() throws IOException, SQLException {
        database.empty();
        var files = List.of(
                "skill/html.yaml",
                "skill/http.yaml",
                "skill/sql.yaml",
                "skill/testing.yaml",
                "job-role/web-developer.yaml",
                "learning-resource/html-notes.yaml",
                "learning-resource/http-in-an-afternoon.yaml",
                "roadmap/front-end.yaml");
        var texts = new String[files.size() * 2];
        for (int i = 0; i < files.size(); i++) {
            texts[2 * i] = files.get(i);
            texts[2 * i + 1] = Files.readString(CONTENT.resolve(files.get(i)));
        }
        with("application/zip")
                .body(ContentBody.zip(texts))
                .post("/v1/manage/imports?publish=true")
                .then()
                .statusCode(201);
        withdraw("JobRole", "job-roles/web-developer");
        withdraw("LearningResource", "learning-resources/html-notes");
        withdraw("Skill", "skills/html");
        withdraw("Roadmap", "roadmaps/front-end");
    }

    private static void withdraw(String type, String entry) throws IOException {
        isExample(
                "withdraw" + type,
                with("application/json")
                        .body(request("withdraw" + type))
                        .post("/v1/manage/%s/withdraw".formatted(entry))
                        .then()
                        .statusCode(201)
                        .extract());
    }

    private static RequestSpecification with(String contentType) {
        return given().header("Authorization", "Bearer " + Administrator.key()).contentType(contentType);
    }
}
