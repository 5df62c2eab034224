package dev.waymark.http.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.waymark.SmallLimits;
import dev.waymark.http.RawHttp;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URL;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tests are a proxy that is trusted, so that each can be a client of its own. */
@QuarkusTest
@TestProfile(SmallLimits.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RateLimitTest {
    private static final int LIMIT = SmallLimits.REQUESTS;

    /** A slow machine gives tokens back between two requests. */
    private static final int MANY = 10 * LIMIT;

    private static final String MISS = "/v1/probe?limit=7";
    private static final String KEPT = "/v1/probe?release=3";

    @TestHTTPResource
    URL service;

    @Test
    void who_asks_too_much_is_refused_until_the_time_that_the_answer_says() throws Exception {
        assertThat(requestsUntilRefusal("198.51.100.1", MISS)).isBetween(LIMIT, MANY - 1);
        Response refusal = firstRefusal(() -> get("198.51.100.1", "/v1/skills/nobody"));
        refusal.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/too-many-requests"))
                .body("code", equalTo("too-many-requests"))
                .header("Retry-After", matchesPattern("[12]"))
                .header("RateLimit-Policy", equalTo("\"address\";q=30;w=60"))
                .header("RateLimit", matchesPattern("\"address\";r=0;t=[12]"))
                .header("Cache-Control", equalTo("no-store"))
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .header("X-Request-Id", matchesPattern("[0-9a-f]{16}"));
        Thread.sleep(1000L * Integer.parseInt(refusal.header("Retry-After")));
        get("198.51.100.1", MISS).then().statusCode(200);
    }

    @Test
    void other_answers_say_nothing_of_the_limit() {
        Response answer = get("198.51.100.2", "/v1/skills");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().hasHeaderWithName("RateLimit")).isFalse();
        assertThat(answer.headers().hasHeaderWithName("RateLimit-Policy")).isFalse();
    }

    @Test
    void what_is_kept_costs_nothing() {
        String tag = get("198.51.100.3", KEPT).then().statusCode(200).extract().header("ETag");
        exhaust("198.51.100.4");
        for (int i = 0; i < LIMIT; i++) {
            get("198.51.100.4", KEPT).then().statusCode(200);
            get("198.51.100.4", "/v1/probe?rele%61se=3").then().statusCode(200);
            from("198.51.100.4").header("If-None-Match", tag).get(KEPT).then().statusCode(304);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/probe?unknown=1", "/v1/probe/entries/UPPER", "/v1/nowhere", "/nowhere", "/v1/nowhere?q=%ff"
            })
    void refusals_cost_as_much_as_answers(String path) {
        String client = "203.0.113." + (1 + Math.floorMod(path.hashCode(), 250));
        assertThat(requestsUntilRefusal(client, path)).isBetween(LIMIT, MANY - 1);
    }

    @Test
    void a_request_that_cannot_be_read_costs_too() throws IOException {
        String request = "GET /v1 HTTP/1.1\r\nConnection: close\r\nX-Forwarded-For: 198.51.100.5\r\n\r\n";
        int status = 400;
        for (int i = 0; i < MANY && status == 400; i++) {
            status = RawHttp.send(service.getPort(), request).status();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void a_body_that_comes_with_one_too_many_ends_the_connection() {
        exhaust("198.51.100.6");
        firstRefusal(() -> from("198.51.100.6")
                        .contentType("application/json")
                        .body("{\"zulu\":\"x\",\"alpha\":1}")
                        .post("/v1/probe"))
                .then()
                .header("Connection", equalTo("close"));
    }

    @Test
    void a_preflight_costs_nothing() {
        exhaust("198.51.100.7");
        for (int i = 0; i < LIMIT; i++) {
            from("198.51.100.7").options("/v1/probe").then().statusCode(204);
        }
    }

    @Test
    void operations_cost_nothing() {
        exhaust("198.51.100.8");
        for (int i = 0; i < LIMIT; i++) {
            get("198.51.100.8", "/q/health/live").then().statusCode(200);
        }
    }

    @Test
    void each_client_of_a_trusted_proxy_has_a_limit_of_its_own() {
        exhaust("198.51.100.9");
        get("198.51.100.10", MISS).then().statusCode(200);
        isSpent("198.51.100.9");
    }

    @Test
    void what_a_client_says_of_itself_is_not_believed() {
        exhaust("198.51.100.11");
        isSpent("192.0.2.200, 198.51.100.11");
        isSpent("192.0.2.201, 198.51.100.11, 10.0.0.1");
    }

    @Test
    void addresses_of_one_network_of_ipv6_share_a_limit() {
        exhaust("2001:db8:5:6::1");
        isSpent("2001:db8:5:6:ffff::2");
        get("2001:db8:5:7::1", MISS).then().statusCode(200);
    }

    private static void exhaust(String client) {
        assertThat(requestsUntilRefusal(client, MISS)).isLessThan(MANY);
    }

    /** A token may have come back since the last request. */
    private static void isSpent(String client) {
        assertThat(requestsUntilRefusal(client, MISS)).isLessThan(LIMIT / 2);
    }

    /** How many were answered before one was refused. */
    private static int requestsUntilRefusal(String client, String path) {
        int answered = 0;
        while (answered < MANY && get(client, path).statusCode() != 429) {
            answered++;
        }
        return answered;
    }

    private static Response firstRefusal(Supplier<Response> request) {
        return Stream.generate(request)
                .limit(MANY)
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
    }

    private static Response get(String client, String path) {
        return from(client).urlEncodingEnabled(false).get(path);
    }

    private static RequestSpecification from(String client) {
        return given().header("X-Forwarded-For", client);
    }
}
