package dev.waymark.delivery;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.http.RawHttp;
import dev.waymark.http.response.ResponseCache;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Header;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What has been asked for before is answered from memory, in the same words. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RepeatedReadTest {

    /** A weight of zero is a case for the layers behind what is kept. */
    private static final String AROUND_WHAT_IS_KEPT = "*/*, text/nothing;q=0";

    @Inject
    ResponseCache cache;

    @BeforeEach
    void forget() {
        cache.clear();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/docs",
                "/embed",
                "/embed/v1/roadmaps/machine-learning",
                "/embed/v1/roadmaps/machine-learning.png",
                "/embed/v1/roadmaps/machine-learning.svg?theme=dark",
                "/oembed?url=https%3A%2F%2Froadmaps.example%2Fembed%2Fv1%2Froadmaps%2Fmachine-learning",
                "/llms-full.txt?lang=es",
                "/llms.txt",
                "/openapi.json",
                "/sitemap.xml",
                "/v1",
                "/v1/job-roles?seniority=mid,senior&skill=python",
                "/v1/releases",
                "/v1/releases/1",
                "/v1/roadmaps/machine-learning",
                "/v1/roadmaps/machine-learning?include=job-roles,skills",
                "/v1/roadmaps/machine-learning/stages/beginner",
                "/v1/skills?count=exact&updatedSince=2020-01-01T00:00:00Z",
                "/v1/job-roles/data-scientist.jsonld",
                "/v1/roadmaps/machine-learning.mmd",
                "/v1/skills.csv?kind=tool&limit=3",
                "/v1/skills/python.md?release=1",
                "/v1/skills/python?release=1",
                "/v1/skills/python/references?limit=2",
                "/v1/vocabularies"
            })
    void the_second_answer_costs_no_statement_and_says_the_same(String url) {
        var first = answer(url, "*/*");
        var statements = CountingDriver.during(() -> {
            var second = answer(url, "*/*");
            assertThat(second.statusCode()).isEqualTo(200);
            assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
            assertThat(headers(second)).isEqualTo(headers(first));
        });
        assertThat(statements).isEmpty();
        var around = answer(url, AROUND_WHAT_IS_KEPT);
        assertThat(around.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(headers(around)).isEqualTo(headers(first));
    }

    @ParameterizedTest
    @CsvSource({
        "'/v1/skills?kind=tool&limit=5', '/v1/skills?limit=5&kind=tool'",
        "'/v1/skills?slug=numpy,python', '/v1/skills?slug=python,numpy,python'",
        "'/v1/skills?slug=numpy,python', '/v1/skills?slug=python&slug=numpy'",
        "'/v1/skills?slug=numpy,python', '/v1/skills?slug=%70ython%2Cnumpy'",
        "'/v1/skills?updatedSince=2020-01-01T00:00:00Z', '/v1/skills?updatedSince=2020-01-01T00%3A00%3A00Z'",
        "/embed/v1/roadmaps/machine-learning, /embed/v1/roadmaps/machine-learning?utm_source=mail&fbclid=1"
    })
    void other_spellings_of_a_question_have_its_answer(String url, String spelling) {
        var first = answer(url, "*/*");
        assertThat(CountingDriver.during(
                        () -> assertThat(answer(spelling, "*/*").asByteArray()).isEqualTo(first.asByteArray())))
                .isEmpty();
        assertThat(answer(spelling, AROUND_WHAT_IS_KEPT).asByteArray()).isEqualTo(first.asByteArray());
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/skills?limit=2, /v1/skills?limit=3",
        "/v1/skills?sort=title, /v1/skills?sort=-updatedAt",
        "/v1/skills/python, /v1/skills/numpy",
        "/v1/skills/python, /v1/skills/python?include=references",
        "/embed/v1/roadmaps/machine-learning, /embed/v1/roadmaps/machine-learning?theme=dark"
    })
    void another_question_has_another_answer(String url, String other) {
        assertThat(answer(url, "*/*").asByteArray())
                .isNotEqualTo(answer(other, "*/*").asByteArray());
    }

    @Test
    void what_is_kept_is_refused_to_who_does_not_take_it() {
        answer("/v1/skills/python", "*/*");
        for (var accept : new String[] {"text/html", "application/json;q=0", "application/json;q=0.0, text/html"}) {
            assertThat(answer("/v1/skills/python", accept).statusCode())
                    .as(accept)
                    .isEqualTo(406);
        }
        assertThat(answer("/v1/skills/python", "text/html, application/JSON;q=0.5")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void no_refusal_and_no_redirect_is_kept() {
        for (var url : new String[] {"/v1/skills/nothing", "/v1/skills?release=99"}) {
            assertThat(answer(url, "*/*").statusCode()).isEqualTo(404);
            assertThat(cache.has(url)).as(url).isFalse();
        }
    }

    @Test
    void of_many_who_ask_the_same_at_once_one_asks_the_database() {
        var url = "/v1/roadmaps/machine-learning?include=skills";
        var statements = CountingDriver.during(() -> {
            var answers = IntStream.range(0, 40)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> Api.send("GET", url)))
                    .toList();
            assertThat(answers.stream()
                            .map(answer -> answer.join().body().length)
                            .distinct())
                    .hasSize(1);
        });
        assertThat(statements).hasSize(2);
    }

    @Test
    @Timeout(60)
    void of_many_who_ask_at_once_for_what_is_not_there_each_is_told() {
        var answers = IntStream.range(0, 40)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> Api.send("GET", "/v1/skills/nothing")))
                .toList();
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(404));
    }

    @Test
    @Timeout(60)
    void who_leaves_before_the_answer_keeps_nobody_waiting() throws IOException {
        var url = "/v1/roadmaps/machine-learning?include=skills";
        var request = "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(url);
        for (int i = 0; i < 20; i++) {
            cache.clear();
            try (var socket = new Socket("localhost", RestAssured.port)) {
                socket.getOutputStream().write(request.getBytes(US_ASCII));
            }
            assertThat(Api.send("GET", url).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/roadmaps/machine-learning", "/v1/skills?limit=100"})
    void what_the_client_has_takes_at_most_400_bytes_to_say(String url) throws IOException {
        var tag = answer(url, "*/*").header("ETag");
        var again = RawHttp.get(RestAssured.port, url, "Accept-Encoding: gzip", "If-None-Match: " + tag);
        assertThat(again.status()).isEqualTo(304);
        assertThat((again.head() + "\r\n\r\n").replace("connection: close\r\n", ""))
                .hasSizeLessThanOrEqualTo(400);
    }

    private static Response answer(String url, String accept) {
        return given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .accept(accept)
                .get(url);
    }

    private static Map<String, String> headers(Response answer) {
        return answer.headers().asList().stream()
                .filter(header ->
                        !header.getName().equals("Date") && !header.getName().equals("X-Request-Id"))
                .collect(toMap(
                        header -> header.getName().toLowerCase(Locale.ROOT), Header::getValue, (a, b) -> a + ", " + b));
    }
}
