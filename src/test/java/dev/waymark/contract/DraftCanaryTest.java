package dev.waymark.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.Database;
import dev.waymark.TwoLanguages;
import dev.waymark.manage.Administrator;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Words that stand in drafts, translations and scheduled releases alone, looked for in all that readers can get. */
@QuarkusTest
@TestProfile(TwoLanguages.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DraftCanaryTest {
    private static final String CANARY = "xylophone";
    private static final String SKILLS = "/v1/manage/skills/";
    private static final List<String> PAGES = List.of(
            "/",
            "/sitemap.xml",
            "/robots.txt",
            "/docs",
            "/search",
            "/reference",
            "/problems",
            "/embed",
            "/q/metrics",
            "/q/health");

    @Inject
    Database database;

    @Test
    void no_reader_gets_a_word_of_a_draft() throws SQLException {
        database.empty();
        write("python", "Python");
        json().body("{\"note\":null,\"entries\":null,\"baseRelease\":null,\"publishAt\":null}")
                .post("/v1/manage/releases")
                .then()
                .statusCode(201);
        String version = write(CANARY + "-new", "New " + CANARY);
        json().body("""
                        {"note":"%s","entries":[{"type":"skill","slug":"%s-new","version":%s}]}""".formatted(CANARY, CANARY, version))
                .post("/v1/manage/proposals")
                .then()
                .statusCode(201);
        json().header("If-Match", "*")
                .body(skill("python", "Changed " + CANARY))
                .put(SKILLS + "python")
                .then()
                .statusCode(200);
        json().header("If-Match", "*")
                .body("{\"slug\":\"%s\"}".formatted(CANARY))
                .post(SKILLS + "python/rename")
                .then()
                .statusCode(200);
        json().header("If-None-Match", "*")
                .body("{\"title\":\"Spanish %s\",\"otherNames\":[],\"searchTerms\":[],\"summary\":null,\"outcomes\":[]}"
                        .formatted(CANARY))
                .put(SKILLS + CANARY + "/translations/es")
                .then()
                .statusCode(201);
        json().get(SKILLS + CANARY + "/preview?lang=es").then().statusCode(200);
        String link = json().body("{\"expiresInHours\":1}")
                .post(SKILLS + CANARY + "/preview-links")
                .path("url");
        given().get(link + "?lang=es").then().statusCode(200).body("title", equalTo("Spanish " + CANARY));
        json().body("{\"note\":\"%s\",\"entries\":null,\"baseRelease\":null,\"publishAt\":\"%s\"}"
                        .formatted(
                                CANARY, Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS)))
                .post("/v1/manage/releases")
                .then()
                .statusCode(202);
        Stream.concat(
                        PAGES.stream(),
                        Contract.committed().operations().stream()
                                .filter(operation ->
                                        operation.node().path("security").isEmpty())
                                .map(DraftCanaryTest::path)
                                .flatMap(path -> path.startsWith("/v1")
                                        ? Stream.of(path, path + (path.contains("?") ? "&" : "?") + "lang=es")
                                        : Stream.of(path)))
                .forEach(path -> {
                    Response answer = given().urlEncodingEnabled(false).get(path);
                    assertThat(answer.asString() + answer.headers()).as(path).doesNotContainIgnoringCase(CANARY);
                });
        assertThat(given().get("/v1/skills/" + CANARY).statusCode()).isEqualTo(404);
        assertThat(given().get("/v1/skills?slug=" + CANARY).asString()).doesNotContain(CANARY);
    }

    private static String path(ContractOperation operation) {
        String path = operation.path();
        for (JsonNode parameter : operation.node().path("parameters")) {
            path = path.replace(
                    "{" + parameter.path("name").asText() + "}",
                    parameter.path("example").asText());
        }
        return path;
    }

    /** Makes a draft, and tells its version. */
    private static String write(String slug, String title) {
        Response made =
                json().header("If-None-Match", "*").body(skill(slug, title)).put(SKILLS + slug);
        made.then().statusCode(201);
        return made.header("ETag").replace("\"", "");
    }

    private static String skill(String slug, String title) {
        return """
                {"slug":"%s","title":"%s","otherNames":[],"searchTerms":[],"summary":null,"kind":"tool","outcomes":[],
                "broader":[],"prerequisites":[],"related":[],"identifiers":[],"source":null,"license":null}""".formatted(slug, title);
    }

    private static RequestSpecification json() {
        return given().header("Authorization", "Bearer " + Administrator.key()).contentType("application/json");
    }
}
