package dev.waymark.embed;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class OembedTest {

    private static final String PATH = "/embed/v1/roadmaps/machine-learning";
    private static final String PAGE = "https://roadmaps.example" + PATH;

    /** What WordPress takes from an unknown provider: a bare quotation, if there is one, and a frame with nothing inside. */
    private static final Pattern FOR_WORDPRESS = Pattern.compile(
            "<blockquote><a href=\"[^\"<>]+\">[^<>]+</a></blockquote><iframe( [a-z]+=\"[^\"<>]*\")+></iframe>");

    private static final List<String> KEPT_BY_WORDPRESS =
            List.of("src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title");

    @Test
    void a_pasted_address_becomes_a_frame() {
        ask(PAGE)
                .statusCode(200)
                .contentType("application/json")
                .header("Content-Release", "1")
                .header("Access-Control-Allow-Origin", "*")
                .body("version", equalTo("1.0"))
                .body("type", equalTo("rich"))
                .body("title", equalTo("Machine Learning Careers"))
                .body("provider_name", equalTo("Waymark"))
                .body("provider_url", equalTo("https://roadmaps.example"))
                .body("cache_age", equalTo(3600))
                .body("width", equalTo(800))
                .body("height", equalTo(900))
                .body("html", containsString(" src=\"%s\" ".formatted(PAGE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {PATH, "/", "/embed"})
    void a_page_says_whose_site_it_is(String page) {
        when().get(page).then().body(containsString("<meta property=\"og:site_name\" content=\"Waymark\">"));
    }

    @Test
    void wordpress_keeps_all_of_the_html() {
        String html =
                ask(PAGE + "?view=roles&theme=dark&stage=advanced").extract().path("html");
        assertThat(html).matches(FOR_WORDPRESS);
        var attribute = Pattern.compile(" ([a-z]+)=").matcher(html.substring(html.indexOf("<iframe")));
        assertThat(attribute.results().map(found -> found.group(1)).toList())
                .contains("src", "width", "height", "title")
                .isSubsetOf(KEPT_BY_WORDPRESS);
    }

    @Test
    void what_the_address_asks_for_is_kept_and_what_it_carries_for_others_is_not() {
        ask(PAGE + "?utm_source=mail&theme=dark&release=1&view=roles&stage=advanced&lang=en&fbclid=1")
                .body(
                        "html",
                        containsString("src=\"%s?release=1&amp;view=roles&amp;theme=dark&amp;stage=advanced\""
                                .formatted(PAGE)))
                .body("title", equalTo("Machine Learning Careers: Becoming an expert"))
                .header("Cache-Control", "public, max-age=86400");
    }

    @ParameterizedTest
    @CsvSource({"600,750,600,750", "320,200,320,200", "4000,5000,800,900"})
    void the_frame_fills_its_column_and_is_as_high_as_allowed(int maxwidth, int maxheight, int width, int height) {
        given().queryParam("url", PAGE)
                .queryParam("maxwidth", maxwidth)
                .queryParam("maxheight", maxheight)
                .get("/oembed")
                .then()
                .statusCode(200)
                .body("width", equalTo(width))
                .body("height", equalTo(height))
                .body("html", containsString(" width=\"100%%\" height=\"%d\" ".formatted(height)))
                .body("thumbnail_url", maxwidth < 1200 ? nullValue() : equalTo(PAGE + ".png"))
                .body("thumbnail_width", maxwidth < 1200 ? nullValue() : equalTo(1200))
                .body("thumbnail_height", maxwidth < 1200 ? nullValue() : equalTo(630));
    }

    @Test
    void what_other_consumers_send_is_passed_over() {
        given().queryParam("url", PAGE)
                .queryParam("dnt", 1)
                .queryParam("callback", "x")
                .queryParam("format", "json")
                .get("/oembed")
                .then()
                .statusCode(200)
                .contentType("application/json");
    }

    @Test
    void the_page_says_where_to_ask_and_that_address_answers() {
        var page = when().get(PATH + "?theme=dark").then();
        String link = page.extract().headers().getValues("Link").stream()
                .filter(value -> value.contains("application/json+oembed"))
                .findFirst()
                .orElseThrow();
        String address = link.substring(1, link.indexOf('>'));
        page.body(containsString("<link rel=\"alternate\" type=\"application/json+oembed\" href=\"%s\""
                .formatted(address.replace("&", "&amp;"))));
        page.body(containsString("<link rel=\"canonical\" href=\"%s\">".formatted(PAGE)));
        given().urlEncodingEnabled(false)
                .get(address.replace("https://roadmaps.example", ""))
                .then()
                .statusCode(200)
                .body("html", containsString(PAGE + "?theme=dark"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://other.example/embed/v1/roadmaps/machine-learning",
                "https://roadmaps.example.evil.example/embed/v1/roadmaps/machine-learning",
                "https://roadmaps.example@evil.example/embed/v1/roadmaps/machine-learning",
                "https://roadmaps.example/v1/roadmaps/machine-learning",
                "https://roadmaps.example/embed/v1/roadmaps/machine-learning/x",
                "https://roadmaps.example/embed/v1/roadmaps/nothing-of-the-kind",
                "https://roadmaps.example/embed/v1/roadmaps/machine-learning?stage=nowhere",
                "https://roadmaps.example/embed/v1/roadmaps/machine-learning?release=99",
                "ftp://roadmaps.example/embed/v1/roadmaps/machine-learning",
                "javascript:alert(1)",
                "//roadmaps.example/embed/v1/roadmaps/machine-learning",
                "not a url",
                "%zz"
            })
    void an_address_that_is_none_of_ours_has_no_frame(String url) {
        ask(url).statusCode(404).contentType("application/problem+json");
    }

    @Test
    void an_address_is_read_as_the_page_reads_it() {
        ask(PAGE + "?view=&theme=dark&theme=light&stage")
                .statusCode(200)
                .body("html", containsString(PAGE + "?theme=dark\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE + "/", " " + PAGE + " ", PAGE + "/?theme=dark"})
    void an_address_is_found_however_it_was_copied(String url) {
        ask(url).statusCode(200).body("html", containsString(" src=\"" + PAGE));
    }

    @Test
    void either_scheme_leads_here() {
        ask(PAGE.replace("https:", "http:")).statusCode(200).body("html", containsString(PAGE));
    }

    @Test
    void what_cannot_be_answered_is_refused() {
        when().get("/oembed").then().statusCode(400).body("code", equalTo("missing-parameter"));
        for (String size : List.of("maxwidth=0", "maxheight=x", "maxwidth=-5")) {
            when().get("/oembed?url=" + PAGE + "&" + size)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("invalid-parameter"));
        }
        ask(PAGE + "?view=map").statusCode(400).body("code", equalTo("invalid-parameter"));
        when().get("/oembed?format=xml&url=" + PAGE)
                .then()
                .statusCode(501)
                .body("code", equalTo("format-not-implemented"));
    }

    @Test
    void a_permalink_leads_to_a_resource_and_nowhere_else() {
        given().redirects()
                .follow(false)
                .get("/embed/v1/learning-resources/an-introduction-to-statistical-learning?release=1")
                .then()
                .statusCode(302)
                .header("Location", "https://www.statlearning.com/")
                .header("Cache-Control", "public, max-age=86400");
        for (String slug : List.of("nothing-of-the-kind", "advanced-ai-techniques", "x%2F%2Fevil")) {
            given().urlEncodingEnabled(false)
                    .redirects()
                    .follow(false)
                    .get("/embed/v1/learning-resources/" + slug)
                    .then()
                    .statusCode(404)
                    .contentType("text/html");
        }
    }

    @Test
    void a_permalink_leads_to_the_licence() {
        given().redirects()
                .follow(false)
                .get(PATH + "/license?release=1")
                .then()
                .statusCode(302)
                .header("Location", "https://creativecommons.org/licenses/by/4.0/")
                .header("Cache-Control", "public, max-age=86400");
    }

    @Test
    void every_link_of_a_page_has_such_a_permalink() {
        String page = when().get(PATH).asString();
        var permalinks = Pattern.compile("data-permalink=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .toList();
        assertThat(permalinks)
                .isNotEmpty()
                .allSatisfy(found -> given().redirects()
                        .follow(false)
                        .get(found.group(1))
                        .then()
                        .statusCode(found.group(1).equals(PATH) ? 200 : 302));
    }

    private static ValidatableResponse ask(String url) {
        return given().queryParam("url", url).get("/oembed").then();
    }
}
