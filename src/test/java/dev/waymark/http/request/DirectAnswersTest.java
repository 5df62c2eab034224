package dev.waymark.http.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.http.connection.KnownAnswers.KnownAnswer;
import dev.waymark.http.connection.KnownAnswers.KnownRequest;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered before the HTTP server sees it, and what is not; headers are divided by a bar. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class DirectAnswersTest {

    private static final String SKILL = "/v1/skills/python";

    @Inject
    DirectAnswers answers;

    @BeforeEach
    void keep() {
        given().header("Accept-Encoding", "gzip").get(SKILL).then().statusCode(200);
        given().header("Accept-Encoding", "gzip").get(SKILL).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "User-Agent: curl/8.5.0|Accept: */*",
                "User-Agent: Java-http-client/17.0.15|Content-Length: 0",
                "Accept: application/json, text/plain, */*|Accept-Encoding: gzip, compress, deflate, br|Connection: keep-alive",
                "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8"
                        + "|Accept-Encoding: gzip, deflate, br, zstd|Connection: keep-alive|Cookie: a=b|Sec-Fetch-Mode: navigate",
                "Accept: application/json|If-None-Match: \"other\", *|X-Request-Id: mine|Range: bytes=0-9"
            })
    void the_usual_clients_are_answered_at_once(String headers) {
        assertThat(answer(request(HttpMethod.GET, SKILL, headers))).isNotNull();
        assertThat(answer(request(HttpMethod.HEAD, SKILL, headers))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 1",
                "Content-Length: x",
                "Transfer-Encoding: chunked",
                "Content-Encoding: gzip",
                "Expect: 100-continue",
                "Connection: close",
                "Connection: Upgrade|Upgrade: h2c",
                "Host: a b",
                "Accept: text/html",
                "Accept: application/json;q=0",
                "Accept: application/json;q=00",
                "Accept: application/json;q=0.000000000000000000000000000000000000000000000000000000000000001",
                "Accept-Encoding: gzip;q=0.5, *;q=0"
            })
    void what_needs_a_further_look_gets_it(String headers) {
        assertThat(answer(request(HttpMethod.GET, SKILL, headers))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/skills/pytho%6E", "/v1/skills/python?", "/v1/skills/nothing", "http://x/v1/skills/python"})
    void only_the_one_spelling_of_what_is_kept_is_answered_at_once(String target) {
        assertThat(answer(request(HttpMethod.GET, target, "Accept: */*"))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "OPTIONS", "DELETE", "BREW"})
    void other_methods_are_not(String method) {
        assertThat(answer(request(HttpMethod.valueOf(method), SKILL, "Accept: */*")))
                .isNull();
    }

    private @Nullable KnownAnswer answer(HttpRequest request) {
        KnownRequest read = answers.read(request);
        return read == null ? null : read.answer();
    }

    private static HttpRequest request(HttpMethod method, String target, String headers) {
        HttpRequest request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, method, target);
        request.headers().set("Host", "roadmaps.example");
        for (String header : headers.split("\\|")) {
            int colon = header.indexOf(':');
            request.headers()
                    .set(header.substring(0, colon), header.substring(colon + 1).strip());
        }
        return request;
    }
}
