package dev.waymark.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusedReadTest {
    /** The URL, the problem, a part of its detail, and the allowed values where the choice is short. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            /v1?x=1                                    | 400 unknown-parameter  | x             | lang release
            /v1/skills?colour=red                      | 400 unknown-parameter  | colour        | count cursor kind lang limit release roadmap role slug sort stage updatedSince
            /v1/skills?Kind=tool                       | 400 unknown-parameter  | Kind          | count cursor kind lang limit release roadmap role slug sort stage updatedSince
            /v1/roadmaps/machine-learning/tips/networking?include=skills | 400 unknown-parameter  | include       | lang release
            /v1/roadmaps?roadmap=machine-learning      | 400 unknown-parameter  | roadmap       | count cursor lang limit release slug sort updatedSince
            /v1/vocabularies?colour=red                | 400 unknown-parameter  | colour        | lang release
            /v1?release=newest                         | 400 invalid-parameter  | whole number  |
            /v1/releases/1?lang=e_n                    | 400 invalid-parameter  | BCP 47        |
            /v1/vocabularies?release=999999999         | 404 unknown-release    | 999999999     |
            /v1/skills?limit=0                         | 400 invalid-parameter  | 1 to 100      |
            /v1/skills?limit=101                       | 400 invalid-parameter  | 1 to 100      |
            /v1/skills?limit=2.5                       | 400 invalid-parameter  | 1 to 100      |
            /v1/skills?limit=                          | 400 invalid-parameter  | no value      |
            /v1/skills?limit                           | 400 invalid-parameter  | no value      |
            /v1/skills?limit=1&limit=2                 | 400 repeated-parameter | limit         |
            /v1/skills?lang=en&lang=en                 | 400 repeated-parameter | lang          |
            /v1/skills?sort=nope                       | 400 invalid-parameter  | 'nope'        | position title updatedAt -updatedAt
            /v1/roadmaps?sort=position                 | 400 invalid-parameter  | 'position'    | title updatedAt -updatedAt
            /v1/skills?sort=position                   | 400 invalid-parameter  | needs the parameter roadmap | title updatedAt -updatedAt
            /v1/skills?sort=position&stage=beginner    | 400 invalid-parameter  | needs the parameter roadmap | title updatedAt -updatedAt
            /v1/releases?sort=number                   | 400 invalid-parameter  | 'number'      | -number
            /v1/skills?cursor=x                        | 400 invalid-cursor     | start again   |
            /v1/skills?count=yes                       | 400 invalid-parameter  | 'yes'         | exact
            /v1/skills?kind=nope                       | 400 invalid-parameter  | 'nope'        | knowledge technique tool practice transversal
            /v1/skills?kind=tool,nope                  | 400 invalid-parameter  | 'nope'        | knowledge technique tool practice transversal
            /v1/job-roles?seniority=junior             | 400 invalid-parameter  | 'junior'      | intern entry mid senior lead manager
            /v1/job-roles?track=sales                  | 400 invalid-parameter  | 'sales'       | analytics applied-science engineering research management
            /v1/learning-resources?access=cheap        | 400 invalid-parameter  | 'cheap'       | free free-audit preview subscription paid unknown
            /v1/learning-resources?maxHours=-1         | 400 invalid-parameter  | 0 to 10000    |
            /v1/learning-resources?language=klingon--x | 400 invalid-parameter  | BCP 47        |
            /v1/stages?level=expert                    | 400 invalid-parameter  | 'expert'      | beginner intermediate advanced
            /v1/skills/python?include=job-roles | 400 invalid-parameter  | 'job-roles'   | skills vocabularies references
            /v1/job-roles/data-analyst?include=learning-resources | 400 invalid-parameter  | 'learning-resources' | skills job-roles vocabularies references
            /v1/roadmaps/machine-learning?include=nope | 400 invalid-parameter  | 'nope'        | skills job-roles learning-resources vocabularies references
            /v1/skills/python/references?relation=x    | 400 invalid-parameter  | 'x'           | places lists mentions broader prerequisite related requires leads-to teaches assumes superseded-by
            /v1/skills?role=Data%20Analyst             | 400 invalid-parameter  | slug          |
            /v1/skills?role=,                          | 400 invalid-parameter  | empty value   |
            /v1/skills?updatedSince=yesterday          | 400 invalid-parameter  | RFC 3339      |
            /v1/skills?updatedSince=2026-11-22         | 400 invalid-parameter  | RFC 3339      |
            /v1/skills?updatedSince=2026-11-22T09:30:00+01:00 | 400 invalid-parameter | plus sign as %2B |
            /v1/skills?updatedSince=2026-11-22+09:30:00++0100 | 400 invalid-parameter | plus sign as %2B |
            /v1/skills?updatedSince=2026-11-22T09:30:00-24:00 | 400 invalid-parameter | RFC 3339 |
            /v1/skills?updatedSince=2016-12-31T22:59:60Z      | 400 invalid-parameter | RFC 3339 |
            /v1/skills?updatedSince=2026-02-30T09:30:00Z      | 400 invalid-parameter | RFC 3339 |
            /v1/skills?updatedSince=2026-11-22T09:30Z         | 400 invalid-parameter | RFC 3339 |
            /v1/skills?updatedSince=2026-11-22T24:30:00Z      | 400 invalid-parameter | RFC 3339 |
            /v1/skills?updatedSince=%2B999999999-12-31T23:59:59Z | 400 invalid-parameter | RFC 3339 |
            /v1/skills?updatedSince=-999999999-01-01T00:00:00Z | 400 invalid-parameter | RFC 3339 |
            /v1/skills/python?release=0                | 400 invalid-parameter  | release       |
            /v1/skills/python?release=x                | 400 invalid-parameter  | release       |
            /v1/skills/python?release=2147483648       | 400 invalid-parameter  | release       |
            /v1/skills/python?release=99               | 404 unknown-release    | /v1/releases  |
            /v1/skills?release=2                       | 404 unknown-release    | /v1/releases  |
            /v1/releases/2                             | 404 unknown-release    | /v1/releases  |
            /v1/releases/newest                        | 404 unknown-release    | /v1/releases  |
            /v1/skills/%00                             | 400 malformed-url      | NUL           |
            /v1/skills/%C3%28                          | 400 malformed-url      | UTF-8         |
            /v1/skills/No%20Such                       | 404 unknown-entry      | is not a slug |
            /v1/skills/nope                            | 404 unknown-entry      | /v1/skills    |
            /v1/skills/nope/references                 | 404 unknown-entry      | /v1/skills    |
            /v1/job-roles/python                       | 404 unknown-entry      | /v1/job-roles |
            /v1/learning-resources/nope                | 404 unknown-entry      | /v1/learning-resources |
            /v1/vocabularies/nope                      | 404 unknown-entry      | /v1/vocabularies |
            /v1/roadmaps/nope                          | 404 unknown-entry      | /v1/roadmaps  |
            /v1/roadmaps/nope/stages                   | 404 unknown-entry      | /v1/roadmaps  |
            /v1/roadmaps/nope/tips?limit=1             | 404 unknown-entry      | /v1/roadmaps  |
            /v1/roadmaps/nope/stages/beginner          | 404 unknown-entry      | /v1/roadmaps  |
            /v1/roadmaps/machine-learning/stages/nope  | 404 unknown-entry      | /v1/roadmaps/machine-learning |
            /v1/roadmaps/machine-learning/stages/networking | 404 unknown-entry | no stage      |
            /v1/roadmaps/machine-learning/tips/beginner| 404 unknown-entry      | No tip        |
            /v1/nowhere                                | 404 not-found          | /openapi.json |
            /v1/skills/python/nowhere                  | 404 not-found          | /openapi.json |
            """)
    void is_refused(String url, String problem, String word, String allowed) {
        boolean cacheable = problem.endsWith("unknown-entry") || problem.endsWith("not-found");
        var answer = Api.answer(url)
                .then()
                .statusCode(Integer.parseInt(problem.substring(0, 3)))
                .contentType("application/problem+json")
                .header("Cache-Control", equalTo(cacheable ? "public, max-age=60" : "no-store"))
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .body("code", equalTo(problem.substring(4)))
                .extract();
        var text = answer.asString();
        assertThat(answer.<String>path("detail")).containsIgnoringCase(word);
        assertThat(answer.<List<List<String>>>path("errors.allowed").stream().flatMap(List::stream))
                .containsExactlyInAnyOrder(allowed == null ? new String[0] : allowed.split(" "));
        assertThat(text).doesNotContainPattern("xception|java\\.|hibernate|(?i)select |org\\.");
    }

    @Test
    void an_escaped_plus_sign_is_not_to_blame_for_a_wrong_time() {
        Api.answer("/v1/skills?updatedSince=2026-11-22T09:30%2B01:00")
                .then()
                .statusCode(400)
                .body("detail", not(containsString("%2B")));
    }

    @Test
    void a_hundred_slugs_are_read_and_one_more_is_refused() {
        var slugs =
                new ArrayList<>(IntStream.range(0, 99).mapToObj(i -> "s" + i).toList());
        slugs.add("python");
        assertThat(Api.slugs("/v1/skills?slug=" + String.join(",", slugs))).containsExactly("python");
        slugs.add("numpy");
        Api.answer("/v1/skills?slug=" + String.join(",", slugs))
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"))
                .body("detail", containsString("at most 100"))
                .body("errors[0].parameter", equalTo("slug"));
    }

    @Test
    void every_unknown_parameter_is_named_at_once() {
        Api.answer("/v1/job-roles?colour=red&utm_source=x&limit=5")
                .then()
                .statusCode(400)
                .body("errors.parameter", equalTo(List.of("colour", "utm_source")));
    }

    @ParameterizedTest
    @CsvSource({
        "skills?jobRole=data-analyst, role",
        "skills?job-role=data-analyst, role",
        "learning-resources?job_roles=x&skills=y, role",
        "job-roles?skills=python, skill",
        "skills?Kind=tool, kind",
        "skills?updated_since=x, updatedSince",
        "skills?language=en, lang",
        "learning-resources?languages=en, language"
    })
    void a_parameter_under_another_name_is_told_by_its_own(String query, String name) {
        Api.answer("/v1/" + query)
                .then()
                .statusCode(400)
                .body("detail", containsString("here; did you mean %s? This operation takes only".formatted(name)))
                .body("errors[0].detail", endsWith("did you mean %s?".formatted(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour", "utm_source", "q", "x", "page"})
    void nothing_is_guessed_of_what_is_like_nothing(String name) {
        Api.answer("/v1/skills?%s=1".formatted(name))
                .then()
                .body("errors[0].detail", equalTo("This operation has no such parameter."))
                .body("errors[0].keySet()", containsInAnyOrder("parameter", "pointer", "detail", "allowed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "TRACE"})
    void nothing_can_be_written(String method) {
        for (var url : List.of("/v1", "/v1/skills", "/v1/skills/python", "/v1/vocabularies", "/v1/nowhere")) {
            var answer = given().contentType("application/json").body("{}").request(method, url);
            if (!url.endsWith("nowhere") || method.equals("TRACE")) {
                answer.then()
                        .statusCode(405)
                        .header("Allow", equalTo("GET, HEAD, OPTIONS"))
                        .header("Cache-Control", equalTo("no-store"))
                        .body("code", equalTo("method-not-allowed"));
            } else {
                answer.then().statusCode(404).body("code", equalTo("not-found"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "text/html", "application/xml"})
    void a_client_that_takes_no_JSON_is_told_what_there_is(String accept) {
        for (var url : List.of("/v1", "/v1/skills", "/v1/skills/python", "/v1/vocabularies/level")) {
            given().accept(accept)
                    .get(url)
                    .then()
                    .statusCode(406)
                    .header("Cache-Control", equalTo("no-store"))
                    .body("code", equalTo("not-acceptable"))
                    .body("detail", containsString("application/json"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/skills?limit=0", "/v1/skills/nope", "/v1/nowhere", "/v1/skills/python?release=99"})
    void HEAD_is_refused_like_GET_but_without_a_body(String url) {
        var head = given().head(url);
        var get = given().get(url);
        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.header("Cache-Control")).isEqualTo(get.header("Cache-Control"));
        assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
        assertThat(head.asByteArray()).isEmpty();
    }
}
