package dev.waymark.contract;

import static dev.waymark.contract.ExampleFiles.isExample;
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
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The examples of what is told of imports, in a service that has done one. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportExamplesTest {
    private static final String IMPORTS = "/v1/manage/imports";

    @Inject
    Database database;

    @Test
    void the_examples_of_imports_are_what_the_service_answers() throws IOException, SQLException {
        database.empty();
        with("application/zip")
                .body(ContentBody.zip("skill/rust.yaml", "slug: rust\ntitle: Rust\nkind: tool\n"))
                .post(IMPORTS + "?publish=true")
                .then()
                .statusCode(201);
        isExample(
                "listImports",
                with("application/json").get(IMPORTS).then().statusCode(200).extract());
        isExample(
                "getImport",
                with("application/json")
                        .get(IMPORTS + "/1")
                        .then()
                        .statusCode(200)
                        .extract());
    }

    private static RequestSpecification with(String contentType) {
        return given().header("Authorization", "Bearer " + Administrator.key()).contentType(contentType);
    }
}
