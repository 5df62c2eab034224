package dev.waymark.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FreshnessTest {
    private static final String NEWEST = "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400";
    private static final Set<String> OF_ONE_ANSWER = Set.of("X-Request-Id", "Date");

    /** One of each kind of answer. */
    static List<String> answers() {
        return List.of(
                "/v1",
                "/v1/roadmaps",
                "/v1/roadmaps/machine-learning",
                "/v1/roadmaps/machine-learning?include=skills,job-roles,learning-resources,vocabularies",
                "/v1/roadmaps/machine-learning/stages",
                "/v1/roadmaps/machine-learning/stages/beginner",
                "/v1/roadmaps/machine-learning/tips",
                "/v1/roadmaps/machine-learning/tips/networking",
                "/v1/roadmaps/machine-learning/references",
                "/v1/stages?level=advanced",
                "/v1/tips",
                "/v1/skills?limit=3&count=exact",
                "/v1/skills/python",
                "/v1/skills/python/references?limit=2",
                "/v1/job-roles?release=1",
                "/v1/job-roles/data-analyst?release=1",
                "/v1/job-roles/data-analyst/references",
                "/v1/learning-resources?lang=en",
                "/v1/learning-resources/kaggle?lang=en",
                "/v1/learning-resources/kaggle/references",
                "/v1/vocabularies",
                "/v1/vocabularies/seniority",
                "/v1/releases",
                "/v1/releases/1");
    }

    @ParameterizedTest
    @MethodSource("answers")
    void two_readers_get_the_same_bytes(String url) {
        assertThat(Api.bytes(url)).isEqualTo(Api.bytes(url));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void HEAD_has_the_headers_of_GET_and_no_body(String url) {
        // A client that shows what was sent: REST Assured unzips bodies and hides their headers.
        var head = Api.send("HEAD", url);
        var get = Api.send("GET", url);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(headers(head)).isEqualTo(headers(get));
        assertThat(head.headers().firstValue("Content-Length")).hasValue(String.valueOf(get.body().length));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void what_a_client_has_is_not_sent_again(String url) {
        var tag = Api.answer(url).header("ETag");
        assertThat(tag).matches("\"[^\"]+\"");
        for (var condition : List.of(tag, "W/" + tag, "*", "\"another\", " + tag, "\"a,b\" ,W/" + tag + ", \"c\"")) {
            var answer = conditional(url, condition);
            assertThat(answer.statusCode()).as(condition).isEqualTo(304);
            assertThat(answer.asByteArray()).isEmpty();
            assertThat(answer.header("ETag")).isEqualTo(tag);
            assertThat(answer.header("Cache-Control")).isEqualTo(Api.answer(url).header("Cache-Control"));
        }
        assertThat(conditional(url, "\"another\"").statusCode()).isEqualTo(200);
    }

    @Test
    void different_answers_have_different_tags() {
        assertThat(answers().stream()
                        .filter(url -> !url.equals("/v1/tips")) // the same as the tips of the only roadmap
                        .map(url -> Api.answer(url).header("ETag")))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/roadmaps/machine-learning",
                "/v1/roadmaps/machine-learning/stages/advanced",
                "/v1/roadmaps/machine-learning/tips/networking",
                "/v1/skills/python",
                "/v1/job-roles/data-analyst",
                "/v1/learning-resources/kaggle"
            })
    void a_document_of_a_given_release_may_be_kept_for_ever(String url) {
        var pinned = Api.answer(url + "?release=1");
        assertThat(pinned.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(pinned.header("Content-Release")).isEqualTo("1");
        var newest = Api.answer(url);
        assertThat(newest.header("Cache-Control")).isEqualTo(NEWEST);
        assertThat(newest.header("Content-Release")).isEqualTo("1");
        assertThat(pinned.asByteArray()).isEqualTo(newest.asByteArray());
        assertThat(pinned.header("ETag")).isEqualTo(newest.header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/skills?release=1",
                "/v1/stages?release=1",
                "/v1/skills/python/references?release=1",
                "/v1/roadmaps/machine-learning?release=1&include=skills",
                "/v1/roadmaps/machine-learning/stages?release=1"
            })
    void what_code_assembles_from_a_given_release_may_be_kept_for_a_day(String url) {
        assertThat(Api.answer(url).header("Cache-Control")).isEqualTo("public, max-age=86400");
    }

    @Test
    void the_entrance_is_small_and_soon_asked_again() {
        Api.answer("/v1")
                .then()
                .header("Cache-Control", equalTo("public, max-age=10"))
                .header("Content-Length", Integer::parseInt, lessThanOrEqualTo(1024));
        var service = Api.get("/v1");
        assertThat(service.path("release").asInt()).isEqualTo(1);
        assertThat(service.path("languages").toString()).isEqualTo("[\"en\",\"es\"]");
        assertThat(service.path("defaultLanguage").asText()).isEqualTo("en");
        assertThat(service.at("/license/name").asText()).isEqualTo("CC BY 4.0");
        for (var link : service.path("links")) {
            assertThat(given().get(link.asText()).statusCode())
                    .as(link.asText())
                    .isEqualTo(
                            switch (link.asText()) {
                                case "/v1/search", "/v1/suggest", "/v1/lookup" -> 400; // they need to be told for what
                                case "/v1/match" -> 405;
                                default -> 200;
                            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en-US", "en-GB-oxendict", "EN", "zh-Hant-TW", "fr"})
    void a_language_that_is_not_offered_falls_back(String lang) {
        for (var url : List.of("/v1/skills/python", "/v1/skills?limit=2", "/v1/vocabularies/level")) {
            assertThat(Api.bytes(Api.with(url, "lang=" + lang))).as(url).isEqualTo(Api.bytes(url));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"e", "english-language-of-the-world", "e_n", "en--us", "12", "en,de", "*", "%20en"})
    void a_language_that_is_no_tag_is_refused(String lang) {
        for (var url : List.of("/v1/skills/python", "/v1/skills", "/v1/vocabularies", "/v1/skills/python/references")) {
            Api.answer(Api.with(url, "lang=" + lang))
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("invalid-parameter"))
                    .body("errors[0].parameter", equalTo("lang"));
        }
    }

    @Test
    void no_header_chooses_the_language() {
        var answer = given().header("Accept-Language", "es, de;q=0.5").get("/v1/skills/python");
        assertThat(answer.asByteArray()).isEqualTo(Api.bytes("/v1/skills/python"));
        assertThat(answer.header("Vary")).isEqualTo("Accept-Encoding");
    }

    private static Response conditional(String url, String condition) {
        return given().urlEncodingEnabled(false)
                .header("If-None-Match", condition)
                .get(url);
    }

    private static Map<String, List<String>> headers(HttpResponse<?> answer) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers().map());
        OF_ONE_ANSWER.forEach(headers::remove);
        return headers;
    }
}
