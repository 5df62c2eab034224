package dev.waymark.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a search answers, beside what comes first in it. */
@QuarkusTest
@TestProfile(SearchContent.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchTest {

    @Test
    void an_item_is_what_a_card_shows_with_a_part_of_its_text() {
        var item = search("q", "neural networks", "type", "skill").extract().jsonPath();
        assertThat(item.getString("items[0].href")).isEqualTo("/v1/skills/neural-networks");
        assertThat(item.getString("items[0].title")).isEqualTo("Neural networks");
        assertThat(item.getString("items[0].kind")).isEqualTo("knowledge");
        assertThat(item.getString("items[0].summary")).isNotBlank();
        List<String> snippet = item.getList("items.snippet.flatten().findAll{it.match}.text");
        assertThat(snippet).isNotEmpty().allMatch(text -> text.matches("(?i)neural|networks?"));
        search("q", "portfolio", "type", "tip").body("items[0].roadmap", equalTo("machine-learning"));
        search("q", "data scientist").body("items[0].seniority", equalTo("mid")).body("items[0].kind", nullValue());
    }

    @Test
    void a_snippet_is_of_the_rest_of_a_text_if_only_that_says_the_word() {
        var rest = search("q", "hidden", "slug", "overfitting").extract().jsonPath();
        assertThat(rest.<String>getList("items[0].snippet.findAll{it.match}.text"))
                .containsExactly("hidden");
        var named = search("q", "Podman", "slug", "containers").extract().jsonPath();
        assertThat(named.getString("items[0].snippet[0].text")).startsWith("Isolated environments");
    }

    @Test
    void facets_say_by_what_to_filter_and_how_much_is_left_then() {
        var all = search("q", "data").extract().jsonPath();
        List<String> types = all.getList("facets.find{it.name=='type'}.values.value");
        List<Integer> counts = all.getList("facets.find{it.name=='type'}.values.count");
        assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(all.getInt("total"));
        for (int i = 0; i < types.size(); i++) {
            search("q", "data", "type", types.get(i)).body("total", equalTo(counts.get(i)));
        }
        assertThat(all.<String>getList("facets.find{it.name=='type'}.values.label"))
                .contains("Skill");
        search("q", "datos", "lang", "es").body("facets.name", hasItem("type"));
    }

    @ParameterizedTest
    @CsvSource({
        "machine learning, type, job-role, type, job-role",
        "machine learning, seniority, senior, seniority, senior",
        "python, kind, documentation, kind, documentation",
        "python, kind, tool, kind, tool",
        "machine, track, engineering, track, engineering",
        "data, access, free, access, free",
    })
    void a_filter_leaves_what_it_says(String text, String filter, String value, String member, String kept) {
        search("q", text, filter, value).body("items", not(empty())).body("items." + member, everyItem(equalTo(kept)));
    }

    @Test
    void a_roadmap_and_a_stage_hold_on_one_place() {
        search("q", "python", "roadmap", "machine-learning", "stage", "beginner", "type", "skill")
                .body("items.slug", hasItem("python"));
        search("q", "python", "roadmap", "machine-learning", "stage", "advanced", "type", "skill")
                .body("items.slug", not(hasItem("python")));
        search("q", "python", "roadmap", "knitting").body("items", empty()).body("total", equalTo(0));
    }

    @Test
    void pages_neither_skip_nor_repeat() {
        List<String> whole = search("q", "learning", "limit", 100).extract().path("items.href");
        assertThat(whole).hasSizeGreaterThan(30).doesNotHaveDuplicates();
        var paged = new ArrayList<String>();
        String cursor = null;
        do {
            var page = (cursor == null
                            ? search("q", "learning", "limit", 7)
                            : search("q", "learning", "limit", 7, "cursor", cursor))
                    .extract();
            paged.addAll(page.path("items.href"));
            cursor = page.path("next");
        } while (cursor != null && paged.size() < 100);
        assertThat(paged.subList(0, Math.min(100, paged.size())))
                .isEqualTo(whole.subList(0, Math.min(whole.size(), paged.size())));
        String next = search("q", "learning", "limit", 7).extract().path("next");
        refused("q", "learnin", "cursor", next).body("code", equalTo("invalid-cursor"));
        refused("q", "learning", "type", "skill", "cursor", next).body("code", equalTo("invalid-cursor"));
        refused("q", "learning", "cursor", next + "x").body("code", equalTo("invalid-cursor"));
        refused("q", "learning", "cursor", "MS4xLjEuMTExMTExMTExMTExMTExMQ").body("code", equalTo("invalid-cursor"));
    }

    @Test
    void a_mistyped_word_is_corrected_and_the_answer_says_so() {
        search("q", "pyton")
                .body("items[0].slug", equalTo("python"))
                .body("correctedQuery", equalTo("python"))
                .body("anyWord", equalTo(false));
        search("q", "python").body("correctedQuery", nullValue());
        String next = search("q", "lerning", "limit", 2)
                .body("correctedQuery", equalTo("learning"))
                .extract()
                .path("next");
        search("q", "lerning", "limit", 2, "cursor", next).body("correctedQuery", equalTo("learning"));
    }

    @Test
    void what_has_no_item_with_all_of_its_words_is_answered_by_some() {
        search("q", "zebra overfitting").body("anyWord", equalTo(true)).body("items.slug", hasItem("overfitting"));
        search("q", "zebra qwertzuiop").body("items", empty()).body("total", equalTo(0));
    }

    @Test
    void other_names_and_those_of_the_default_language_are_known_everywhere() {
        search("q", "data wrangling", "lang", "es")
                .body("items[0].slug", equalTo("data-manipulation"))
                .body("items[0].title", equalTo("Manipulación de datos"));
        search("q", "Machine learning operations", "lang", "es").body("items[0].slug", equalTo("mlops"));
    }

    @Test
    void an_answer_is_of_one_release_and_is_kept() {
        var first = given().get("/v1/search?q=python");
        first.then().header("Content-Release", "1").header("Cache-Control", containsString("max-age=60"));
        given().header("If-None-Match", first.header("ETag"))
                .get("/v1/search?q=python")
                .then()
                .statusCode(304);
        given().get("/v1/search?q=python&release=1").then().header("Cache-Control", equalTo("public, max-age=86400"));
        given().get("/v1/search?q=python&release=99").then().statusCode(404);
        given().get("/v1").then().body("links.search", equalTo("/v1/search"));
    }

    @Test
    void a_concept_of_another_framework_finds_what_names_it() {
        var uri = "http://data.europa.eu/esco/occupation/258e46f9-0075-4a2e-adae-1ff0477e0f30";
        given().queryParam("uri", uri)
                .get("/v1/lookup")
                .then()
                .body("items.href", contains("/v1/job-roles/data-scientist"))
                .body("items[0].identifier.uri", equalTo(uri))
                .body("items[0].identifier.scheme", equalTo("esco"))
                .body("items[0].seniority", equalTo("mid"))
                .body("items[0].track", equalTo("applied-science"))
                .body("items[0].access", nullValue());
        given().queryParam("uri", uri + "/").get("/v1/lookup").then().body("items", empty());
        given().get("/v1/lookup").then().statusCode(400).body("code", equalTo("missing-parameter"));
    }

    @Test
    void what_names_a_concept_comes_in_pages() {
        var uri = "https://www.onetonline.org/link/summary/15-2051.00";
        List<String> all =
                lookup(uri, "limit", 100).body("next", nullValue()).extract().path("items.slug");
        var paged = new ArrayList<String>();
        String cursor = null;
        do {
            var page = (cursor == null ? lookup(uri, "limit", 2) : lookup(uri, "limit", 2, "cursor", cursor))
                    .extract()
                    .jsonPath();
            paged.addAll(page.getList("items.slug"));
            cursor = page.getString("next");
        } while (cursor != null);
        assertThat(paged).hasSize(5).isEqualTo(all).doesNotHaveDuplicates();
        String next = lookup(uri, "limit", 2).extract().path("next");
        given().queryParam("uri", uri + "x")
                .queryParam("cursor", next)
                .get("/v1/lookup")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
    }

    private static ValidatableResponse lookup(String uri, Object... parameters) {
        var request = given().queryParam("uri", uri);
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam((String) parameters[i], parameters[i + 1]);
        }
        return request.get("/v1/lookup").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "urn:isbn:9780262035613, deep-learning, isbn",
        "https://doi.org/10.1007/978-1-4471-6639-9, writing-for-computer-science, doi"
    })
    void a_book_is_found_by_its_number(String uri, String slug, String scheme) {
        given().queryParam("uri", uri)
                .get("/v1/lookup")
                .then()
                .statusCode(200)
                .body("items.slug", contains(slug))
                .body("items[0].identifier.scheme", equalTo(scheme))
                .body("items[0].kind", equalTo("book"));
    }

    private static ValidatableResponse search(Object... parameters) {
        return ask(parameters).statusCode(200);
    }

    private static ValidatableResponse refused(Object... parameters) {
        return ask(parameters).statusCode(400);
    }

    private static ValidatableResponse ask(Object... parameters) {
        var request = given();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam((String) parameters[i], parameters[i + 1]);
        }
        return request.get("/v1/search").then();
    }
}
