package dev.waymark.http.error;

import static dev.waymark.problem.ProblemType.*;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.waymark.http.RawHttp;
import dev.waymark.problem.ProblemType;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusalTest {

    @TestHTTPResource
    URI server;

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refuses(String because, String path, ProblemType type) {
        isProblem(given().urlEncodingEnabled(false).get(path).then(), type);
    }

    static Stream<Arguments> refuses() {
        return Stream.of(
                arguments("an unknown parameter", "/v1/probe?colour=red", UNKNOWN_PARAMETER),
                arguments("a parameter with another case", "/v1/probe?Limit=1", UNKNOWN_PARAMETER),
                arguments("a parameter where there is none", "/v1/probe/entries/x?limit=1", UNKNOWN_PARAMETER),
                arguments("a single value twice", "/v1/probe?limit=1&limit=2", REPEATED_PARAMETER),
                arguments("a bean's single value twice", "/v1/probe?lang=en&lang=es", REPEATED_PARAMETER),
                arguments("a limit of zero", "/v1/probe?limit=0", INVALID_PARAMETER),
                arguments("a limit too high", "/v1/probe?limit=101", INVALID_PARAMETER),
                arguments("a limit beyond a long", "/v1/probe?limit=99999999999999999999", INVALID_PARAMETER),
                arguments("a limit in words", "/v1/probe?limit=ten", INVALID_PARAMETER),
                arguments("an empty limit", "/v1/probe?limit=", INVALID_PARAMETER),
                arguments("a limit in other digits", "/v1/probe?limit=%D9%A1", INVALID_PARAMETER),
                arguments("release zero", "/v1/probe?release=0", INVALID_PARAMETER),
                arguments("a word outside the list", "/v1/probe?level=expert", INVALID_PARAMETER),
                arguments("a slug in capitals", "/v1/probe?skill=Python", INVALID_PARAMETER),
                arguments("an empty value in a list", "/v1/probe?skill=a,,b", INVALID_PARAMETER),
                arguments("a list without a value", "/v1/probe?skill=", INVALID_PARAMETER),
                arguments("a parameter without an equals sign", "/v1/probe?limit", INVALID_PARAMETER),
                arguments("101 slugs", "/v1/probe?skill=" + numbered(101), INVALID_PARAMETER),
                arguments("a language that is no tag", "/v1/probe?lang=e_n", INVALID_PARAMETER),
                arguments("an empty language", "/v1/probe?lang=", INVALID_PARAMETER),
                arguments("a value without a name", "/v1/probe?limit=1&=x", UNKNOWN_PARAMETER),
                arguments("a semicolon between parameters", "/v1/probe?limit=1;skill=a", INVALID_PARAMETER),
                arguments("a date without a time", "/v1/probe?updatedSince=2026-11-22", INVALID_PARAMETER),
                arguments("a slug in the path that is none", "/v1/probe/entries/Not_A_Slug", UNKNOWN_ENTRY),
                arguments("a path below /v1 that is not there", "/v1/nowhere", NOT_FOUND),
                arguments("a path below an endpoint", "/v1/probe/nowhere/at/all", NOT_FOUND),
                arguments("a path outside /v1", "/nowhere", NOT_FOUND),
                arguments("a page that is not there", "/docs/nowhere.css", NOT_FOUND),
                arguments("a problem that is not there", "/problems/nowhere", NOT_FOUND),
                arguments("a URL beyond the limit", "/v1/probe?skill=" + "a".repeat(5000), URI_TOO_LONG),
                arguments("a database that is away", "/v1/probe/failures/storage", STORAGE_UNAVAILABLE),
                arguments("a pool that is empty", "/v1/probe/failures/pool", STORAGE_UNAVAILABLE),
                arguments("a fault of ours", "/v1/probe/failures/other", INTERNAL));
    }

    @Test
    void of_hundreds_of_unknown_parameters_the_first_ten_are_named() {
        when().get("/v1/probe?" + numbered(500).replace(",s", "=&").replace("s", "") + "=")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-parameter"))
                .body("errors", hasSize(10));
    }

    @Test
    void a_language_that_is_not_determined_is_a_tag() {
        when().get("/v1/probe?lang=und").then().statusCode(200);
    }

    @Test
    void a_slug_in_capitals_is_answered_with_the_slug() {
        when().get("/v1/probe/entries/Python").then().statusCode(404).body("detail", containsString("'python'"));
    }

    private static String numbered(int count) {
        return String.join(
                ",",
                Stream.iterate(0, i -> i + 1).limit(count).map(i -> "s" + i).toList());
    }

    @Test
    void an_unknown_parameter_is_named_with_those_that_exist() {
        when().get("/v1/probe?colour=red&limit=5")
                .then()
                .body("errors.parameter", contains("colour"))
                .body("errors[0].allowed", contains("lang", "level", "limit", "release", "skill", "updatedSince"))
                .body("errors[0].pointer", nullValue());
    }

    @Test
    void a_wrong_word_is_answered_with_the_right_ones() {
        when().get("/v1/probe?level=expert")
                .then()
                .body("errors[0].allowed", contains("beginner", "advanced"))
                .body("detail", equalTo("level must be one of beginner, advanced; it is 'expert'."));
    }

    @Test
    void commas_escaped_commas_and_repetition_mean_the_same() {
        for (String query : new String[] {"b,a,a", "b%2Ca", "b&skill=a", "a&skill=b,a"}) {
            given().urlEncodingEnabled(false)
                    .get("/v1/probe?skill=" + query)
                    .then()
                    .statusCode(200)
                    .body(equalTo("a,b"));
        }
    }

    @Test
    void a_method_that_the_path_does_not_have_is_answered_with_those_it_has() {
        isProblem(
                        given().contentType("application/json")
                                .body("{}")
                                .put("/v1/probe")
                                .then(),
                        METHOD_NOT_ALLOWED)
                .header("Allow", equalTo("GET, HEAD, OPTIONS, POST"))
                .body("detail", equalTo("This path answers GET, HEAD, OPTIONS, POST only."));
        isProblem(given().delete("/v1/probe/entries/x").then(), METHOD_NOT_ALLOWED)
                .header("Allow", equalTo("GET, HEAD, OPTIONS"));
        isProblem(given().request("TRACE", "/v1/probe").then(), METHOD_NOT_ALLOWED);
        isProblem(given().request("BREW", "/v1/probe").then(), METHOD_NOT_ALLOWED);
        isProblem(given().post("/openapi.json").then(), METHOD_NOT_ALLOWED);
        isProblem(given().post("/docs").then(), METHOD_NOT_ALLOWED);
        isProblem(given().post("/nowhere").then(), METHOD_NOT_ALLOWED);
    }

    @Test
    void an_accept_header_that_excludes_json_is_refused_and_others_are_not() {
        isProblem(given().accept("text/html").get("/v1/probe").then(), NOT_ACCEPTABLE)
                .body("detail", containsString("application/json"));
        for (String accept :
                new String[] {"application/json;q=0", "*/*;q=0", "application/json;q=0, */*", "application/*;q=0.0, */*"
                }) {
            isProblem(given().accept(accept).get("/v1/probe").then(), NOT_ACCEPTABLE)
                    .body("detail", containsString("application/json"));
        }
        for (String accept : new String[] {
            "*/*",
            "application/*",
            "text/html, application/json;q=0.1",
            "text/html;q=0, */*",
            "*/*;q=0, application/json"
        }) {
            given().accept(accept).get("/v1/probe").then().statusCode(200);
        }
    }

    @Test
    void what_is_said_of_a_body_does_not_matter_without_one() {
        given().header("Content-Encoding", "gzip").get("/v1/probe").then().statusCode(200);
    }

    @Test
    void a_body_of_the_wrong_kind_is_refused() {
        isProblem(given().contentType("text/plain").body("x").post("/v1/probe").then(), UNSUPPORTED_MEDIA_TYPE);
        isProblem(
                given().contentType("application/json")
                        .header("Content-Encoding", "gzip")
                        .body("{}")
                        .post("/v1/probe")
                        .then(),
                UNSUPPORTED_MEDIA_TYPE);
        isProblem(
                given().contentType("application/json")
                        .body("{")
                        .post("/v1/probe")
                        .then(),
                MALFORMED_BODY);
        isProblem(
                        given().contentType("application/json")
                                .body("{\"alpha\":[]}")
                                .post("/v1/probe")
                                .then(),
                        MALFORMED_BODY)
                .body("errors[0].pointer", equalTo("/alpha"));
        isProblem(
                        given().contentType("application/json")
                                .body("{\"beta\":1}")
                                .post("/v1/probe")
                                .then(),
                        MALFORMED_BODY)
                .body("errors[0].pointer", equalTo("/beta"));
        isProblem(
                given().contentType("application/json")
                        .body("\"" + "x".repeat(70_000) + "\"")
                        .post("/v1/probe")
                        .then(),
                PAYLOAD_TOO_LARGE);
    }

    @Test
    void a_body_that_does_not_say_its_length_is_read_no_further_than_its_zone_allows() throws IOException {
        String chunk = "{\"zulu\":\"" + "x".repeat(70_000) + "\",\"alpha\":1}";
        RawHttp answer = RawHttp.send(
                server.getPort(),
                "POST /v1/probe HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n".formatted(chunk.length(), chunk));
        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void a_database_that_is_away_says_when_to_come_back() {
        when().get("/v1/probe/failures/storage").then().header("Retry-After", equalTo("5"));
    }

    @Test
    void a_refusal_in_answer_to_HEAD_has_the_headers_only() {
        given().head("/v1/nowhere").then().statusCode(404).header("Content-Type", equalTo("application/problem+json"));
    }

    private static ValidatableResponse isProblem(ValidatableResponse response, ProblemType type) {
        return response.statusCode(type.status())
                .header("Content-Type", equalTo("application/problem+json"))
                .header("Cache-Control", equalTo(type.cacheable() ? "public, max-age=60" : "no-store"))
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .header("X-Request-Id", notNullValue())
                .body("type", equalTo(type.uri()), "code", equalTo(type.code()), "title", equalTo(type.title()))
                .body("status", equalTo(type.status()), "errors", notNullValue())
                .body("detail", not(containsString("xception")), "detail", not(containsString("secret")));
    }
}
