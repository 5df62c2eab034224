package dev.waymark.contract;

import static dev.waymark.contract.ExampleFiles.isExample;
import static dev.waymark.contract.ExampleFiles.isRefusal;
import static io.restassured.RestAssured.given;

import dev.waymark.manage.Administrator;
import dev.waymark.manage.ContentBody;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The examples of files are what the service answers; {@link ExamplesTest} says how to write them anew. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FileExamplesTest {
    private static final String IMPORTS = "/v1/manage/imports";
    /** What is too large once it is unpacked; to send as much would take the client of the tests long. */
    private static final byte[] TOO_LARGE = tooLarge();

    private static final String RUST = """
            slug: rust
            title: Rust
            summary: A language for fast programs without a garbage collector.
            kind: tool
            related:
              - {skill: python, assertion: editorial}
            """;

    @Test
    void an_import_and_its_refusals() throws IOException {
        isExample("importContent", check(RUST).then().statusCode(200).extract());
        isRefusal("importContent.422", check(RUST.replace("tool", "tools")));
        isRefusal("importContent.413", with("application/zip").body(TOO_LARGE).post(IMPORTS));
        isRefusal("importContent.415", with("application/json").body("{}").post(IMPORTS));
    }

    @Test
    void an_export_and_its_refusal() throws IOException {
        with("application/json")
                .get("/v1/manage/export?from=1")
                .then()
                .statusCode(200)
                .contentType("application/zip");
        isRefusal("exportContent.404", with("application/json").get("/v1/manage/export?from=1000000"));
    }

    private static byte[] tooLarge() {
        String[] files = new String[300];
        for (int i = 0; i < files.length; i += 2) {
            files[i] = "skill/s%s.yaml".formatted(i);
            files[i + 1] = " ".repeat(1024 * 1024);
        }
        return ContentBody.zip(files);
    }

    private static Response check(String text) {
        return with("application/zip")
                .body(ContentBody.zip("skill/rust.yaml", text))
                .post(IMPORTS + "?check=true");
    }

    private static RequestSpecification with(String type) {
        return given().header("Authorization", "Bearer " + Administrator.key()).contentType(type);
    }
}
