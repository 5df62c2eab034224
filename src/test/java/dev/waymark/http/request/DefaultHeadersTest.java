package dev.waymark.http.request;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.problem.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class DefaultHeadersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/probe",
                "/v1/probe?x=1",
                "/v1/probe/entries/x",
                "/v1/probe/failures/other",
                "/nowhere",
                "/v1/nowhere",
                "/docs",
                "/openapi.json",
                "/openapi.yaml",
                "/problems",
                "/problems/not-found"
            })
    void every_public_answer_may_be_read_by_every_page(String path) {
        var answer = given().redirects()
                .follow(false)
                .header("Origin", "https://example.org")
                .get(path);
        assertThat(answer.headers().getValues("Link"))
                .anyMatch(link -> link.startsWith("</openapi.json>; rel=\"service-desc\""));
        answer.then()
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .header(
                        "Access-Control-Expose-Headers",
                        equalTo("ETag, Link, Date, Content-Release, Content-Location, Retry-After, X-Request-Id,"
                                + " Deprecation, Sunset"))
                .header("Cross-Origin-Resource-Policy", equalTo("cross-origin"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("X-Request-Id", matchesPattern("[0-9a-f]{16}"))
                .header("Server", nullValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            /v1/probe; GET, HEAD, OPTIONS, POST
            /v1/probe/entries/x; GET, HEAD, OPTIONS
            /v1/nowhere; GET, HEAD, OPTIONS
            /openapi.json; GET, HEAD, OPTIONS
            """)
    void a_preflight_allows_what_the_path_takes(String path, String methods) {
        given().header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "authorization,traceparent,x-requested-with")
                .options(path)
                .then()
                .statusCode(204)
                .header("Allow", equalTo(methods))
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .header("Access-Control-Allow-Methods", equalTo(methods))
                .header("Access-Control-Allow-Headers", equalTo("*, Authorization"))
                .header("Access-Control-Max-Age", equalTo("86400"))
                .header("Access-Control-Allow-Credentials", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/manage", "/v1/manage/drafts", "/v1//manage/x", "/v1/%6danage/x", "/q/health"})
    void editors_and_operators_share_with_no_other_page(String path) {
        given().urlEncodingEnabled(false)
                .header("Origin", "https://example.org")
                .get(path)
                .then()
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Expose-Headers", nullValue())
                .header("Cache-Control", containsString("no-store"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/v1", "/v1/nowhere", "/v1/probe/", "/v1/manage/x", "/openapi.json", "/docs", "/q/health"})
    void every_answer_says_when_it_was_made(String path) {
        List<String> dates = given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(path)
                .headers()
                .getValues("Date");
        assertThat(dates).singleElement().satisfies(date -> {
            ZonedDateTime made = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
            assertThat(made).isCloseTo(ZonedDateTime.now(), within(1, ChronoUnit.MINUTES));
            assertThat(date).hasSize("Sun, 06 Nov 1994 08:49:37 GMT".length());
        });
    }

    @Test
    void a_preflight_opens_nothing_for_editors() {
        given().header("Origin", "https://example.org")
                .options("/v1/manage/nothing")
                .then()
                .statusCode(204)
                .header("Allow", containsString("PATCH"))
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Methods", nullValue());
    }

    @Test
    void a_well_formed_request_id_is_kept_and_another_is_replaced() {
        given().header("X-Request-Id", "client-7.a_B")
                .get("/nowhere")
                .then()
                .header("X-Request-Id", equalTo("client-7.a_B"));
        for (String id : new String[] {"a b", "x".repeat(65), "<script>", ""}) {
            given().header("X-Request-Id", id).get("/nowhere").then().header("X-Request-Id", not(equalTo(id)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_problem_has_a_page(ProblemType type) {
        when().get(type.uri() + "?utm_source=x")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .body(containsString("<code>" + type.code() + "</code>"));
    }

    @Test
    void the_readable_contract_is_served() {
        when().get("/docs")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .body(containsString("id=\"swagger-ui\""));
    }
}
