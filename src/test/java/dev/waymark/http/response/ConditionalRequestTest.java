package dev.waymark.http.response;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.http.ProbeEndpoint;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConditionalRequestTest {

    @Test
    void an_answer_carries_its_bytes_its_tag_and_its_release() {
        byte[] expected = ProbeEndpoint.BODY.getBytes(StandardCharsets.UTF_8);
        byte[] body = when().get("/v1/probe")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("application/json;charset=UTF-8"))
                .header("Content-Length", equalTo(String.valueOf(expected.length)))
                .header("ETag", equalTo("\"probe-tag\""))
                .header("Content-Release", equalTo("7"))
                .header("Vary", equalTo("Accept-Encoding"))
                .header(
                        "Cache-Control",
                        equalTo("public, max-age=60, stale-while-revalidate=600, stale-if-error=86400"))
                .extract()
                .asByteArray();
        assertThat(body).isEqualTo(expected);
    }

    @Test
    void a_pinned_document_never_changes() {
        given().queryParam("release", "3")
                .get("/v1/probe")
                .then()
                .header("Content-Release", equalTo("3"))
                .header("Cache-Control", equalTo("public, max-age=31536000, immutable"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"probe-tag\"",
                "W/\"probe-tag\"",
                "*",
                "\"other\", \"probe-tag\"",
                "\"a,b\",W/\"probe-tag-gzip\"",
                "\"probe-tag-gzip\"",
                "W/\"probe-tag-br\"",
                "\"probe-tag-zstd\"",
                ", \"other\" ,, \"probe-tag\","
            })
    void what_the_client_has_is_not_sent_again(String condition) {
        given().header("If-None-Match", condition)
                .get("/v1/probe")
                .then()
                .statusCode(304)
                .header("ETag", equalTo("\"probe-tag\""))
                .header("Content-Release", equalTo("7"))
                .header(
                        "Cache-Control",
                        equalTo("public, max-age=60, stale-while-revalidate=600, stale-if-error=86400"))
                .header("Vary", equalTo("Accept-Encoding"))
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .header("Content-Type", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"other\"",
                "probe-tag",
                "\"probe-tag-x\"",
                "\"\"",
                "W/probe-tag",
                "\"probe-tag\" junk",
                "x\"probe-tag\""
            })
    void anything_else_is_sent(String condition) {
        given().header("If-None-Match", condition).get("/v1/probe").then().statusCode(200);
    }

    @Test
    void two_lines_of_conditions_are_one_list() {
        given().header("If-None-Match", "\"a\"", "\"probe-tag\"")
                .get("/v1/probe")
                .then()
                .statusCode(304);
    }

    @Test
    void HEAD_is_GET_without_the_body() {
        String length = String.valueOf(ProbeEndpoint.BODY.getBytes(StandardCharsets.UTF_8).length);
        when().head("/v1/probe")
                .then()
                .statusCode(200)
                .header("Content-Length", equalTo(length))
                .header("Content-Type", equalTo("application/json;charset=UTF-8"))
                .header("ETag", equalTo("\"probe-tag\""))
                .header("Content-Release", equalTo("7"));
        given().header("If-None-Match", "*").head("/v1/probe").then().statusCode(304);
    }

    @Test
    void a_renamed_entry_answers_its_new_path_with_the_query_kept() {
        given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get("/v1/probe/entries/old")
                .then()
                .statusCode(308)
                .header("Location", equalTo("/v1/probe/entries/old-renamed"))
                .header("Cache-Control", equalTo("public, max-age=60"))
                .header("Access-Control-Allow-Origin", equalTo("*"));
    }
}
