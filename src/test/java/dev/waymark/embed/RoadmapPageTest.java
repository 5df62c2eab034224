package dev.waymark.embed;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoadmapPageTest {

    private static final String PAGE = "/embed/v1/roadmaps/machine-learning";

    @Test
    void any_site_may_frame_it_and_it_runs_no_script_but_ours() {
        when().get(PAGE)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Security-Policy", containsString("frame-ancestors *"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", containsString("script-src 'self';"))
                .header("Content-Security-Policy", not(containsString("unsafe")));
    }

    @Test
    void everything_of_the_roadmap_is_in_it() {
        String page =
                when().get(PAGE).then().statusCode(200).extract().asString().replace("&#39;", "'");
        var tree = when().get("/v1/roadmaps/machine-learning").then().extract().jsonPath();
        for (String path : new String[] {
            "stages.title",
            "stages.goal",
            "stages.skillGroups.title.flatten()",
            "stages.skillGroups.guidance.flatten()",
            "stages.skillGroups.placements.skill.title.flatten()",
            "stages.skillGroups.placements.children.skill.title.flatten()",
            "stages.skillGroups.choices.title.flatten()",
            "stages.jobRoles.jobRole.title.flatten()",
            "stages.learningResources.learningResource.title.flatten()",
            "tips.title",
            "tips.body"
        }) {
            assertThat(tree.getList(path, String.class))
                    .as(path)
                    .isNotEmpty()
                    .allSatisfy(text -> assertThat(page).contains(text));
        }
    }

    @Test
    void who_shares_its_address_shows_a_card_that_is_there() {
        String page = when().get(PAGE + "?theme=dark&release=1&view=roles&stage=advanced")
                .asString();
        var image = Pattern.compile("property=\"og:image\" content=\"https://roadmaps.example([^\"]+)\"")
                .matcher(page);
        assertThat(image.find()).isTrue();
        assertThat(image.group(1)).isEqualTo(PAGE + ".png?release=1&amp;theme=dark");
        given().urlEncodingEnabled(false)
                .get(image.group(1).replace("&amp;", "&"))
                .then()
                .statusCode(200)
                .contentType("image/png");
    }

    @Test
    void it_costs_a_reader_less_than_20_KB() {
        String length =
                given().header("Accept-Encoding", "gzip").when().head(PAGE).header("Content-Length");
        assertThat(Integer.parseInt(length)).isLessThanOrEqualTo(20 * 1024);
    }

    @Test
    void links_lead_outside_in_a_tab_of_their_own() {
        when().get(PAGE + "?view=resources")
                .then()
                .body(
                        containsString(
                                "<a href=\"https://www.statlearning.com/\" data-permalink=\"/embed/v1/learning-resources/an-introduction-to-statistical-learning?release=1\" target=\"_blank\" rel=\"noopener noreferrer\">"))
                .body(not(containsString("Linear algebra")));
    }

    @Test
    void one_stage_can_stand_alone_and_a_release_can_be_named() {
        when().get(PAGE + "?stage=advanced&release=1&theme=dark")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=86400")
                .body(containsString("class=\"dark\""))
                .body(containsString("Becoming an expert"))
                .body(not(containsString("<h2>Tips</h2>")))
                .body(not(containsString("id=\"beginner\"")));
    }

    @ParameterizedTest
    @CsvSource({
        "?view=map,400,invalid-parameter",
        "?theme=pink,400,invalid-parameter",
        "?release=99,404,unknown-release",
        "?stage=nowhere,404,unknown-entry",
        "-for-nobody,404,unknown-entry"
    })
    void what_is_not_there_is_refused(String rest, int status, String code) {
        when().get(PAGE + rest).then().statusCode(status).body("code", equalTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?utm_source=mail", "?fbclid=1&view=roles", "?dnt=1"})
    void what_links_carry_for_others_is_passed_over(String query) {
        when().get(PAGE + query).then().statusCode(200);
    }
}
