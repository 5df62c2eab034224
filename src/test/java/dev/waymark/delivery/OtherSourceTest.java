package dev.waymark.delivery;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.TwoRoadmaps;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Content of another source and license, of which much is unknown. */
@QuarkusTest
@TestProfile(TwoRoadmaps.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OtherSourceTest {
    @Test
    void a_document_names_its_own_source_and_license() {
        when().get("/v1/roadmaps/back-end")
                .then()
                .body("source.title", equalTo("How to build the back end"))
                .body("source.authors", equalTo(List.of("A Guild")))
                .body("license.name", equalTo("MIT"))
                .body("license.attribution", equalTo("A Guild"));
        when().get("/v1/skills/sql").then().body("source.title", equalTo("How to build the back end"));
    }

    @Test
    void a_document_without_them_has_those_of_the_service() {
        when().get("/v1/skills/html")
                .then()
                .body("source.title", nullValue())
                .body("source.authors", empty())
                .body("license.name", nullValue());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/v1/roadmaps/back-end, https://opensource.org/license/mit",
        "/v1/roadmaps/back-end?include=skills, https://opensource.org/license/mit",
        "/v1/roadmaps/back-end/stages/beginner, https://opensource.org/license/mit",
        "/v1/roadmaps/back-end/tips/practise, https://opensource.org/license/mit",
        "/v1/roadmaps/front-end, https://creativecommons.org/licenses/by/4.0/",
        "/v1/skills/sql, https://opensource.org/license/mit",
        "/v1/job-roles/web-developer, /v1/job-roles/web-developer#/license",
        "/v1/skills/html,"
    })
    void the_license_of_an_answer_is_that_of_its_document(String path, String license) {
        assertThat(when().get(path).headers().getValues("Link").stream()
                        .filter(link -> link.endsWith("; rel=\"license\"")))
                .containsExactlyElementsOf(
                        license == null ? List.of() : List.of("<%s>; rel=\"license\"".formatted(license)));
    }

    @ParameterizedTest
    @CsvSource({
        "back-end, stages/beginner, [MIT](https://opensource.org/license/mit) – A Guild",
        "back-end, tips/practise, [MIT](https://opensource.org/license/mit) – A Guild",
        "front-end, stages/beginner, [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/) – Waymark"
    })
    void a_text_of_a_stage_or_tip_names_the_license_as_its_roadmap_does(String roadmap, String part, String license) {
        for (var path : List.of(roadmap, roadmap + "/" + part)) {
            when().get("/v1/roadmaps/%s.md".formatted(path))
                    .then()
                    .body(containsString("- **License of the texts:** %s\n".formatted(license)));
        }
    }

    @Test
    void what_nobody_knows_is_null() {
        when().get("/v1/roadmaps/back-end")
                .then()
                .body("introduction", nullValue())
                .body("conclusion", nullValue())
                .body("audience", nullValue())
                .body("stages[0].goal", nullValue())
                .body("stages[0].jobRolesExhaustive", nullValue())
                .body("stages[0].skillGroups[0].guidance", nullValue());
        when().get("/v1/skills/sql").then().body("summary", nullValue());
        when().get("/v1/skills?slug=sql").then().body("items[0].summary", nullValue());
        when().get("/v1/job-roles/web-developer")
                .then()
                .body("skills[1].importance", nullValue())
                .body("skills[1].proficiency", nullValue());
        when().get("/v1/learning-resources/html-notes")
                .then()
                .body("status", nullValue())
                .body("edition", nullValue())
                .body("publishedOn", nullValue())
                .body("checkedOn", nullValue())
                .body("supersededBy", empty());
    }

    @Test
    void the_page_and_the_poster_show_its_own_credit_and_nothing_of_what_is_unknown() {
        when().get("/embed/v1/roadmaps/back-end")
                .then()
                .body(containsString("Content: A Guild, <a href=\"https://opensource.org/license/mit\""))
                .body(containsString("<p>The beginner stage.</p>"))
                .body(containsString("This list gives examples; there are others."))
                .body(not(containsString("null")))
                .body(not(containsString("NOT_FOUND")));
        when().get("/embed/v1/roadmaps/back-end.svg")
                .then()
                .body(containsString("A Guild, MIT"))
                .body(not(containsString("null")));
        when().get("/embed/v1/roadmaps/back-end.png").then().statusCode(200);
    }
}
