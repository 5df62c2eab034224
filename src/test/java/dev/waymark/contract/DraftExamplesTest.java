package dev.waymark.contract;

import static dev.waymark.contract.ExampleFiles.isExample;
import static dev.waymark.contract.ExampleFiles.isRefusal;
import static dev.waymark.contract.ExampleFiles.request;
import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.manage.Administrator;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of what editors do with drafts, on the shipped content; afterwards nothing of it is left. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class DraftExamplesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({
        "Roadmap, roadmaps, machine-learning",
        "Skill, skills, pandas",
        "JobRole, job-roles, data-scientist",
        "LearningResource, learning-resources, kaggle"
    })
    void the_examples_of_drafts_are_what_the_service_answers(String type, String collection, String slug)
            throws IOException {
        String path = "/v1/manage/%s/%s".formatted(collection, slug);
        Response draft = json().get(path);
        try {
            isExample("get%sDraft".formatted(type), ok(draft));
            isExample("put%sDraft.request".formatted(type), tree(draft));
            isExample(
                    "put%sDraft".formatted(type),
                    ok(json().body(draft.asString()).put(path)));
            isExample(
                    "patch%sDraft".formatted(type),
                    ok(with("application/merge-patch+json;charset=UTF-8")
                            .body(request("patch%sDraft".formatted(type)))
                            .patch(path)));
            isExample("list%sDrafts".formatted(type), ok(json().get("/v1/manage/%s?limit=2".formatted(collection))));
            isExample("get%sState".formatted(type), ok(json().get(path + "/state")));
            isExample("list%sChanges".formatted(type), ok(json().get(path + "/changes")));
            isExample("preview" + type, ok(json().get(path + "/preview")));
            isExample("retire" + type, ok(json().body(request("retire" + type)).post(path + "/retire")));
            isExample("list%sRevisions".formatted(type), ok(json().get(path + "/revisions?limit=2")));
            isExample("get%sRevision".formatted(type), ok(json().get(path + "/revisions/1")));
            isExample(
                    "restore%sRevision".formatted(type),
                    ok(with("application/json").post(path + "/revisions/1/restore")));
            json().delete(path).then().statusCode(204);
            isExample("rename" + type, ok(json().body(request("rename" + type)).post(path + "/rename")));
            path = "/v1/manage/%s/%s"
                    .formatted(
                            collection,
                            JSON.readTree(request("rename" + type)).path("slug").asText());
        } finally {
            json().delete(path).then().statusCode(204);
        }
    }

    @Test
    void the_example_of_many_drafts_is_what_the_service_answers() throws IOException {
        String body = request("saveDrafts");
        try {
            isExample("saveDrafts", ok(json().body(body).post("/v1/manage/drafts")));
        } finally {
            for (JsonNode item : JSON.readTree(body).path("items")) {
                json().delete("/v1/manage/skills/" + item.path("slug").asText())
                        .then()
                        .statusCode(204);
            }
        }
    }

    @Test
    void the_refusals_of_changes_are_what_the_service_answers() throws IOException {
        String path = "/v1/manage/skills/pandas";
        isRefusal(
                "management.412",
                given().header("Authorization", "Bearer " + Administrator.key())
                        .header("If-Match", "\"0\"")
                        .delete(path));
        isRefusal(
                "management.428",
                given().header("Authorization", "Bearer " + Administrator.key()).delete(path));
    }

    private static JsonNode tree(Response response) throws IOException {
        return JSON.readTree(response.asByteArray());
    }

    private static ExtractableResponse<Response> ok(Response response) {
        return response.then().statusCode(200).extract();
    }

    private static RequestSpecification json() {
        return with("application/json");
    }

    private static RequestSpecification with(String contentType) {
        return given().header("Authorization", "Bearer " + Administrator.key())
                .header("If-Match", "*")
                .contentType(contentType);
    }
}
