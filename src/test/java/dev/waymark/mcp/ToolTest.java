package dev.waymark.mcp;

import static dev.waymark.mcp.Assistant.call;
import static dev.waymark.mcp.Assistant.refusal;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.reading.Cursor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What assistants get to read about the shipped content. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ToolTest {
    private static final String ORIGIN = "https://roadmaps.example";

    @Test
    void search_finds_what_the_read_api_finds() {
        var answer = call("search", Map.of("q", "neural networks", "type", List.of("skill"), "limit", 3));
        assertThat(answer.path("release").asInt()).isEqualTo(1);
        assertThat(texts(answer.path("items"), "href"))
                .hasSize(3)
                .first()
                .isEqualTo(ORIGIN + "/v1/skills/neural-networks");
        assertThat(titles(answer)).isEqualTo(texts(answer.path("items"), "title"));
        var next = call(
                "search",
                Map.of(
                        "q",
                        "neural networks",
                        "type",
                        "skill",
                        "limit",
                        "3",
                        "cursor",
                        answer.path("next").asText()));
        assertThat(texts(next.path("items"), "href")).doesNotContainAnyElementsOf(texts(answer.path("items"), "href"));
        assertThat(titles(next)).isEqualTo(texts(next.path("items"), "title"));
    }

    @Test
    void the_outline_of_a_roadmap_has_all_it_places_with_addresses_and_assertions() {
        assertThat(call("roadmap", Map.of()).at("/items/0/href").asText())
                .isEqualTo(ORIGIN + "/v1/roadmaps/machine-learning");
        var outline = call("roadmap", Map.of("roadmap", "machine-learning"));
        assertThat(outline.has("leftOut")).as("all of it fits").isFalse();
        var document =
                Assistant.read(given().get("/v1/roadmaps/machine-learning").asString());
        assertThat(placed(outline.at("/roadmap/stages")))
                .isEqualTo(placed(document.path("stages")))
                .hasSizeGreaterThan(70);
        assertThat(facts(outline, "skill")).hasSizeGreaterThan(70).allSatisfy(ToolTest::isCited);
        assertThat(facts(outline, "jobRole")).hasSizeGreaterThan(5).allSatisfy(ToolTest::isCited);
        assertThat(facts(outline, "learningResource")).hasSizeGreaterThan(10).allSatisfy(ToolTest::isCited);
        var stage = call("roadmap", Map.of("roadmap", "machine-learning", "stage", "advanced", "lang", "es"));
        assertThat(stage.at("/stage/goal").asText()).isNotBlank();
        assertThat(stage.path("url").asText()).contains("lang=es", "release=1");
    }

    @Test
    void a_document_is_read_by_any_address_of_it() {
        for (var href : List.of(
                "/v1/job-roles/data-scientist",
                ORIGIN + "/v1/job-roles/data-scientist",
                ORIGIN + "/v1/job-roles/data-scientist?lang=es#top")) {
            var role = call("document", Map.of("href", href)).path("document");
            assertThat(role.path("title").asText()).as(href).isEqualTo("Data Scientist");
            assertThat(facts(role, "skill")).hasSizeGreaterThan(5).allSatisfy(ToolTest::isCited);
        }
        for (var href : List.of(
                "/v1/roadmaps/machine-learning/tips/build-a-portfolio",
                "/v1/roadmaps/machine-learning/stages/advanced")) {
            assertThat(call("document", Map.of("href", href))
                            .at("/document/href")
                            .asText())
                    .isEqualTo(ORIGIN + href);
        }
        var spanish = call("document", Map.of("href", "/v1/skills/neural-networks", "lang", "es", "release", 1));
        assertThat(spanish.at("/document/title").asText()).isEqualTo("Redes neuronales");
    }

    @Test
    void references_say_who_refers_and_how() {
        var answer = call("references", Map.of("href", "/v1/skills/python", "relation", List.of("requires")));
        assertThat(answer.path("items")).isNotEmpty().allSatisfy(reference -> {
            assertThat(reference.path("relation").asText()).isEqualTo("requires");
            assertThat(reference.at("/from/href").asText()).startsWith(ORIGIN + "/v1/job-roles/");
            assertThat(reference.path("assertion").asText()).isIn("stated", "editorial");
        });
    }

    @Test
    void names_are_matched_in_their_order() {
        var answer = call("match", Map.of("names", List.of("sklearn", "knitting")));
        assertThat(answer.path("columns")).hasToString("[\"name\",\"href\",\"confidence\",\"reason\"]");
        assertThat(answer.at("/items/0"))
                .hasToString("[\"sklearn\",\"%s/v1/skills/scikit-learn\",95,\"other-name\"]".formatted(ORIGIN));
        assertThat(answer.at("/items/1")).hasToString("[\"knitting\",null,0,null]");
    }

    @Test
    void two_hundred_names_fit_and_of_longer_ones_it_is_said_which_are_left_out() {
        List<String> titles = given().get("/v1/skills?limit=100").path("items.title");
        var names = Stream.of(titles, titles).flatMap(List::stream).toList();
        var whole = call("match", Map.of("names", names));
        assertThat(whole.path("items"))
                .hasSize(200)
                .allSatisfy(row -> assertThat(row.path(1).asText()).startsWith(ORIGIN + "/v1/"));
        assertThat(whole.has("leftOut")).isFalse();
        var cut = call("match", Map.of("names", Collections.nCopies(200, "\"".repeat(200))));
        int shown = cut.path("items").size();
        assertThat(shown).isGreaterThan(20);
        assertThat(cut.path("leftOut").asText())
                .startsWith("the last %s of 200 names: call match again".formatted(200 - shown));
    }

    @Test
    void changes_are_told_with_addresses() {
        var answer = call("changes", Map.of("since", 0, "limit", 2));
        assertThat(answer.path("changes")).hasSize(2).allSatisfy(change -> {
            assertThat(change.path("sentence").asText()).isNotBlank();
            given().get(path(change.path("href"))).then().statusCode(200);
        });
        assertThat(answer.path("next").asText()).isNotBlank();
    }

    @Test
    void no_answer_is_longer_than_25_kilobytes() {
        var hrefs = new TreeSet<String>();
        for (var list : List.of("roadmaps", "stages", "tips", "job-roles", "learning-resources")) {
            hrefs.addAll(given().get("/v1/%s?limit=100".formatted(list)).path("items.href"));
        }
        hrefs.add("/v1/skills/python");
        hrefs.add("/v1/skills/machine-learning");
        assertThat(hrefs).hasSizeGreaterThan(30);
        hrefs.forEach(href -> call("document", Map.of("href", href)));
        call("references", Map.of("href", "/v1/skills/python", "limit", 20));
        call("search", Map.of("q", "learning", "limit", 20));
        call("changes", Map.of("since", 0, "limit", 20));
    }

    @Test
    void arguments_that_cannot_be_used_are_explained() {
        assertThat(refusal("search", Map.of())).contains("q");
        assertThat(refusal("search", Map.of("q", ""))).contains("1 to 200");
        assertThat(refusal("search", Map.of("q", "x".repeat(201)))).contains("1 to 200");
        assertThat(refusal("search", Map.of("q", Map.of("a", 1)))).contains("text");
        assertThat(refusal("search", Map.of("q", true))).contains("text");
        assertThat(refusal("search", Map.of("q", "a", "type", List.of("skill", List.of()))))
                .contains("type");
        assertThat(refusal("search", Map.of("q", "a", "type", "person"))).contains("job-role");
        assertThat(refusal("search", Map.of("q", "a", "limit", 21))).contains("1 to 20");
        assertThat(refusal("search", Map.of("q", "a", "limit", 1.5))).contains("limit");
        assertThat(refusal("search", Map.of("q", "a", "cursor", "made up"))).contains("cursor");
        assertThat(refusal("search", Map.of("q", "a", "release", 99))).contains("release");
        assertThat(refusal("search", Map.of("q", "a", "lang", "e_n"))).contains("BCP 47");
        assertThat(refusal("search", Map.of("q", "a", "x".repeat(64), 1)))
                .contains("no argument")
                .hasSizeLessThan(500);
        assertThat(refusal("roadmap", Map.of("stage", "advanced"))).contains("roadmap");
        assertThat(refusal("roadmap", Map.of("roadmap", "../x"))).contains("slug");
        assertThat(refusal("match", Map.of("names", List.of()))).contains("names");
        assertThat(refusal("match", Map.of("names", Collections.nCopies(201, "x"))))
                .contains("200");
        assertThat(refusal("changes", Map.of("since", 1))).contains("since");
        assertThat(refusal("changes", Map.of("release", 99))).contains("release");
        var elsewhere = new Cursor(99, 1, 0).text("changes 98-99");
        assertThat(refusal("changes", Map.of("cursor", elsewhere))).contains("cursor was not made");
        assertThat(refusal("references", Map.of("href", "/v1/roadmaps/machine-learning/stages/advanced")))
                .contains("roadmap");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "python",
                "/v1/manage/skills/python",
                "/v1/skills/../manage/keys",
                "/v1/skills/%70ython",
                "https://evil.example/v1/skills/python",
                "https://roadmaps.example@evil.example/v1/skills/python",
                "file:///etc/passwd",
                "/v1/skills/no-such-skill",
                "/v1/roadmaps/machine-learning/stages/none",
                "/v1/skills/python' or 1=1",
            })
    void an_address_of_nothing_here_is_explained(String href) {
        assertThat(refusal("document", Map.of("href", href))).isNotBlank().hasSizeLessThan(500);
    }

    private static void isCited(JsonNode fact) {
        assertThat(fact.path("assertion").asText()).isIn("stated", "editorial");
        assertThat(fact.path(fact.has("skill") ? "skill" : fact.has("jobRole") ? "jobRole" : "learningResource")
                        .path("href")
                        .asText())
                .startsWith(ORIGIN + "/v1/");
    }

    /** The objects that say something of another document. */
    private static List<JsonNode> facts(JsonNode node, String member) {
        var facts = new ArrayList<JsonNode>();
        if (node.path(member).isObject() && node.has("assertion")) {
            facts.add(node);
        }
        node.forEach(part -> facts.addAll(facts(part, member)));
        return facts;
    }

    private static List<String> placed(JsonNode roadmap) {
        return facts(roadmap, "skill").stream()
                .map(fact -> fact.at("/skill/title").asText())
                .toList();
    }

    /** The titles of what the read API lists where an answer says that it does. */
    private static List<String> titles(JsonNode answer) {
        return given().urlEncodingEnabled(false)
                .get(path(answer.path("url")))
                .then()
                .statusCode(200)
                .extract()
                .path("items.title");
    }

    private static List<String> texts(JsonNode items, String member) {
        var texts = new ArrayList<String>();
        items.forEach(item -> texts.add(item.path(member).asText()));
        return texts;
    }

    private static String path(JsonNode url) {
        assertThat(url.asText()).startsWith(ORIGIN + "/");
        return url.asText().substring(ORIGIN.length());
    }
}
