package dev.waymark.manage;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What readers and editors get when a former release of a whole roadmap is published again. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RestoredReleaseTest {
    private static final Path CONTENT = Path.of("src/test/resources/two-roadmaps");
    private static final List<String> FILES = List.of(
            "skill/html.yaml",
            "skill/http.yaml",
            "skill/sql.yaml",
            "skill/testing.yaml",
            "job-role/web-developer.yaml",
            "learning-resource/html-notes.yaml",
            "learning-resource/http-in-an-afternoon.yaml",
            "roadmap/front-end.yaml");

    /** What each new release of a document changes. */
    private static final String VOLATILE = "\"(revision\":\\d+|updatedAt\":\"[^\"]*\")";

    @Inject
    Database database;

    @BeforeEach
    void publishARoadmap() throws SQLException, IOException {
        database.empty();
        var texts = new String[FILES.size() * 2];
        for (int i = 0; i < FILES.size(); i++) {
            texts[2 * i] = FILES.get(i);
            texts[2 * i + 1] = Files.readString(CONTENT.resolve(FILES.get(i)));
        }
        ContentBody.send(ContentBody.zip(texts), "?publish=true").then().statusCode(201);
    }

    @Test
    void every_document_says_what_it_said_and_what_came_since_is_gone() {
        change("skills/html", "{\"title\":\"HTML anew\",\"kind\":\"tool\"}");
        change("job-roles/web-developer", "{\"seniority\":\"senior\",\"responsibilities\":[\"Build better ones.\"]}");
        change("learning-resources/html-notes", "{\"summary\":\"Other notes.\"}");
        change("roadmaps/front-end", "{\"conclusion\":null,\"tips\":[]}");
        Editor.make("later", "html");
        publish();
        var roadmap = Administrator.with(Administrator.key())
                .get("/v1/manage/roadmaps/front-end")
                .asString();
        manage().contentType("application/json")
                .body(roadmap.replaceFirst(",\\{[^{}]*http-in-an-afternoon[^{}]*}", ""))
                .put("/v1/manage/roadmaps/front-end")
                .then()
                .statusCode(200);
        Administrator.with(Administrator.key())
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"replacedBy\":null}")
                .post("/v1/manage/learning-resources/http-in-an-afternoon/retire")
                .then()
                .statusCode(200);
        publish();
        restore("").then().statusCode(201).body("release", equalTo(4));
        for (var path : List.of(
                "/v1/releases/%s/bundle.ndjson",
                "/v1/stages?release=%s",
                "/v1/tips?release=%s",
                "/v1/roadmaps/front-end/stages/beginner?release=%s",
                "/v1/roadmaps/front-end?include=skills,job-roles,learning-resources&release=%s",
                "/v1/skills/html/references?release=%s")) {
            assertThat(said(path.formatted(4))).as(path).isEqualTo(said(path.formatted(1)));
        }
        assertThat(ContentBody.export("?from=4").asByteArray())
                .isEqualTo(ContentBody.export("?from=1").asByteArray());
        for (var path : List.of("/v1/skills/later", "/v1/skills/later.md", "/v1/skills/later/references")) {
            given().get(path).then().statusCode(410);
        }
        given().get("/v1/learning-resources/http-in-an-afternoon").then().statusCode(200);
    }

    /** As if a former version had published it, which knew less rules. */
    @Test
    void a_rule_that_is_younger_than_a_release_warns_of_it() throws SQLException {
        database.asOwner("""
                alter table revision disable trigger user;
                update revision set document = replace(document, '"effort":null',
                    '"effort":{"minHours":2,"maxHours":1,"basis":"editorial"}')
                where entry = (select entry from name where slug = 'html-notes');
                update revision set sha256 = encode(sha256(convert_to(document, 'UTF8')), 'hex');
                alter table revision enable trigger user
                """);
        change("learning-resources/html-notes", "{\"title\":\"Other notes\"}");
        publish();
        for (var query : List.of("?check=true", "")) {
            var findings = restore(query)
                    .then()
                    .statusCode(query.isEmpty() ? 201 : 200)
                    .extract()
                    .jsonPath();
            assertThat(findings.getList("findings.findAll { it.rule == 'effort-range' }.severity", String.class))
                    .containsExactly("warning");
        }
        given().get("/v1/learning-resources/html-notes")
                .then()
                .body("title", equalTo("HTML notes"))
                .body("effort.minHours", equalTo(2));
    }

    /** Without what each release says anew; of a bundle the documents, and of references each, in an order of their own. */
    private static String said(String path) {
        var answer = given().get(path).then().statusCode(200).extract();
        var said = answer.asString();
        if (path.contains("bundle")) {
            said = said.lines().skip(1).sorted().collect(joining("\n"));
        } else if (path.contains("references")) {
            said = answer.jsonPath().getList("items").stream()
                    .map(String::valueOf)
                    .sorted()
                    .collect(joining("\n"));
        }
        assertThat(said).hasSizeGreaterThan(100);
        return said.replaceAll(VOLATILE, "");
    }

    private static void change(String entry, String patch) {
        manage().contentType("application/merge-patch+json;charset=UTF-8")
                .body(patch)
                .patch("/v1/manage/" + entry)
                .then()
                .statusCode(200);
    }

    private static void publish() {
        Schedule.everything("null").then().statusCode(201);
    }

    private static Response restore(String query) {
        return Administrator.post(Administrator.key(), "/v1/manage/releases/1/restore" + query, "{\"note\":null}");
    }

    private static RequestSpecification manage() {
        return Administrator.with(Administrator.key()).header("If-Match", "*");
    }
}
