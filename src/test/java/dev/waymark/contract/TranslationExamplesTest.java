package dev.waymark.contract;

import static dev.waymark.contract.ExampleFiles.isExample;
import static dev.waymark.contract.ExampleFiles.request;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Database;
import dev.waymark.TwoLanguages;
import dev.waymark.authoring.Import;
import dev.waymark.manage.Administrator;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of what translators do, and of links to previews, on the shipped content with a second language. */
@QuarkusTest
@TestProfile(TwoLanguages.class)
@TestInstance(Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TranslationExamplesTest {
    @Inject
    Database database;

    @Inject
    Import imports;

    /** As a first start does. */
    @BeforeAll
    void publishWhatIsShipped() throws SQLException {
        database.empty();
        assertThat(imports.run(List.of("shipped"), true)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "Roadmap, roadmaps, roadmap, machine-learning",
        "Skill, skills, skill, pandas",
        "JobRole, job-roles, job-role, data-scientist",
        "LearningResource, learning-resources, learning-resource, kaggle"
    })
    void the_examples_of_translations_are_what_the_service_answers(
            String name, String collection, String type, String slug) throws IOException {
        String entry = "/v1/manage/%s/%s".formatted(collection, slug);
        String texts = entry + "/translations/es";
        String wanted = request("put%sTranslation".formatted(name));
        ok(json().header("If-Match", "*").body(wanted).put(texts));
        isExample("get%sTranslation".formatted(name), ok(json().get(texts)));
        isExample(
                "put%sTranslation".formatted(name),
                ok(json().header("If-Match", "*").body(wanted).put(texts)));
        isExample("list%sTranslations".formatted(name), ok(json().get(entry + "/translations")));
        isExample("list%sTranslationChanges".formatted(name), ok(json().get(texts + "/changes")));
        publish(type, slug, entry);
        isExample("list%sTranslationRevisions".formatted(name), ok(json().get(texts + "/revisions")));
        isExample("get%sTranslationRevision".formatted(name), ok(json().get(texts + "/revisions/1")));
        isExample(
                "patch%sTranslation".formatted(name),
                ok(with("application/merge-patch+json;charset=UTF-8")
                        .header("If-Match", "*")
                        .body(request("patch%sTranslation".formatted(name)))
                        .patch(texts)));
        json().header("If-Match", "*").delete(texts).then().statusCode(204);
        var link = json().body(request("create%sPreviewLink".formatted(name)))
                .post(entry + "/preview-links")
                .then()
                .statusCode(201)
                .extract();
        isExample("create%sPreviewLink".formatted(name), link);
        json().delete(link.jsonPath().getString("href")).then().statusCode(204);
    }

    private static void publish(String type, String slug, String entry) {
        String version = json().get(entry).header("ETag").replaceAll("[^0-9]", "");
        json().body(
                        "{\"note\":null,\"entries\":[{\"type\":\"%s\",\"slug\":\"%s\",\"version\":%s}],\"baseRelease\":null,\"publishAt\":null}"
                                .formatted(type, slug, version))
                .post("/v1/manage/releases")
                .then()
                .statusCode(201);
    }

    private static ExtractableResponse<Response> ok(Response response) {
        return response.then().statusCode(200).extract();
    }

    private static RequestSpecification json() {
        return with("application/json;charset=UTF-8");
    }

    private static RequestSpecification with(String contentType) {
        return given().header("Authorization", "Bearer " + Administrator.key()).contentType(contentType);
    }
}
