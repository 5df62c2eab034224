package dev.waymark.embed;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    @ParameterizedTest
    @ValueSource(strings = {"outline", "timeline"})
    void every_text_of_what_it_shows_is_in_it(String view) throws IOException {
        String page = plain(when().get(PAGE + "?view=" + view).asString());
        var tree = tree("/v1/roadmaps/machine-learning?include=skills,job-roles,learning-resources");
        var texts = new ArrayList<JsonNode>();
        for (String member : List.of("introduction", "audience", "conclusion")) {
            texts.add(tree.path(member));
        }
        tree.path("stages").forEach(stage -> texts.add(stage.path("summary")));
        for (String slug : slugs(tree, "skill")) {
            var skill = tree.at("/included/skills/" + slug);
            texts.add(skill.path("summary"));
            texts.addAll(skill.findValues("text"));
        }
        for (String slug : slugs(tree, "jobRole")) {
            var role = tree.at("/included/jobRoles/" + slug);
            texts.add(role.path("summary"));
            role.path("responsibilities").forEach(texts::add);
        }
        for (String slug : slugs(tree, "learningResource")) {
            texts.add(tree.at("/included/learningResources/" + slug + "/summary"));
        }
        assertThat(texts)
                .hasSizeGreaterThan(200)
                .allSatisfy(text -> assertThat(page).contains(text.asText()));
    }

    @Test
    void it_describes_itself_to_programs_as_schema_org_knows_it() throws IOException {
        var data = data(PAGE);
        assertThat(data.path("@type").asText()).isEqualTo("LearningResource");
        assertThat(names(data))
                .containsExactlyInAnyOrder(
                        "@context",
                        "@type",
                        "name",
                        "description",
                        "url",
                        "image",
                        "inLanguage",
                        "license",
                        "dateModified",
                        "isAccessibleForFree",
                        "hasPart");
        assertThat(data.path("hasPart"))
                .hasSize(3)
                .allSatisfy(part -> assertThat(names(part))
                        .containsExactlyInAnyOrder(
                                "@type", "name", "description", "url", "position", "educationalLevel", "teaches"));
        assertThat(data.at("/hasPart/0/url").asText()).isEqualTo("https://roadmaps.example" + PAGE + "#beginner");
        var stage = data(PAGE + "?stage=advanced");
        assertThat(stage.path("position").asInt()).isEqualTo(3);
        assertThat(stage.at("/isPartOf/url").asText()).isEqualTo("https://roadmaps.example" + PAGE);
    }

    @ParameterizedTest
    @CsvSource({
        "?theme=dark&view=roles&release=1,''",
        "?stage=advanced&theme=light,?stage=advanced",
        "?utm_source=mail,''"
    })
    void search_engines_know_one_address_for_one_content(String query, String canonical) {
        when().get(PAGE + query)
                .then()
                .body(containsString(
                        "<link rel=\"canonical\" href=\"https://roadmaps.example%s%s\">".formatted(PAGE, canonical)));
    }

    @Test
    void who_shares_its_address_shows_a_card_that_is_there() {
        String page = when().get(PAGE + "?theme=dark&release=1&view=roles&stage=advanced")
                .asString();
        var image = Pattern.compile("property=\"og:image\" content=\"https://roadmaps.example([^\"]+)\"")
                .matcher(page);
        assertThat(image.find()).isTrue();
        assertThat(image.group(1)).isEqualTo(PAGE + ".png?release=1&amp;theme=dark&amp;stage=advanced");
        given().urlEncodingEnabled(false)
                .get(image.group(1).replace("&amp;", "&"))
                .then()
                .statusCode(200)
                .contentType("image/png");
    }

    @Test
    void it_costs_a_reader_less_than_64_KB() {
        String length =
                given().header("Accept-Encoding", "gzip").when().head(PAGE).header("Content-Length");
        assertThat(Integer.parseInt(length)).isLessThanOrEqualTo(64 * 1024);
    }

    @Test
    void links_lead_outside_in_a_tab_of_their_own() {
        when().get(PAGE + "?view=resources")
                .then()
                .body(
                        containsString(
                                "<a href=\"https://www.statlearning.com/\" data-permalink=\"/embed/v1/learning-resources/an-introduction-to-statistical-learning?release=1\" target=\"_blank\" rel=\"noopener noreferrer\">"))
                .body(not(containsString("Probability distributions")));
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
        "?view=map,400," + PAGE,
        "?theme=pink,400," + PAGE,
        "?release=99,404," + PAGE,
        "?stage=nowhere,404," + PAGE,
        "-for-nobody,404,/"
    })
    void what_is_not_there_is_a_page_that_may_be_framed(String rest, int status, String way) {
        when().get(PAGE + rest)
                .then()
                .statusCode(status)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Security-Policy", containsString("frame-ancestors *"))
                .body(containsString("/frame.js"))
                .body(containsString("<a href=\"%s\" ".formatted(way)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/embed/v1", "/embed/v1/roadmaps", "/embed/v1/learning-resources/nothing", PAGE + "/nothing"})
    void so_is_any_other_address_beside_it(String path) {
        when().get(path).then().statusCode(404).contentType("text/html;charset=UTF-8");
    }

    @Test
    void what_is_asked_for_wrongly_is_told_to_developers_as_well() {
        when().get(PAGE + "?view=map")
                .then()
                .header("Cache-Control", "no-store")
                .body(containsString("view must be one of outline, timeline, roles, resources"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?utm_source=mail", "?fbclid=1&view=roles", "?dnt=1"})
    void what_links_carry_for_others_is_passed_over(String query) {
        when().get(PAGE + query).then().statusCode(200);
    }

    private static JsonNode tree(String path) throws IOException {
        return new ObjectMapper().readTree(when().get(path).asByteArray());
    }

    private static JsonNode data(String path) throws IOException {
        var script = Pattern.compile("ld\\+json\">(.*?)</script>")
                .matcher(when().get(path).asString());
        assertThat(script.find()).isTrue();
        return new ObjectMapper().readTree(script.group(1));
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The slugs of the references of a kind in the stages. */
    private static Set<String> slugs(JsonNode tree, String member) {
        return tree.path("stages").findValues(member).stream()
                .map(ref -> ref.path("slug").asText())
                .collect(Collectors.toSet());
    }

    private static String plain(String html) {
        return html.replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
