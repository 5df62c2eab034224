package dev.waymark.pages;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PagesOverHttpTest {

    private static final Pattern REQUEST =
            Pattern.compile("GET <a href=\"([^\"]+)\">.*?<pre [^>]*><code>(.*?)</code></pre>", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"/", "/search", "/reference", "/docs/compatibility", "/problems", "/problems/not-found"})
    void a_page_runs_no_script_and_ignores_tracking_parameters(String path) {
        var headers = when().get(path + "?utm_source=x&fbclid=y")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Cache-Control", containsString("max-age=60"))
                .header("ETag", notNullValue())
                .body(not(containsString("<script")))
                .body(not(containsString("style=")))
                .extract()
                .headers();
        assertThat(headers.getValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none';"
                        + " form-action '%s'; frame-ancestors 'none'"
                                .formatted(path.matches("/(search)?") ? "self" : "none"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/docs/compatibility", "/problems"})
    void a_page_that_the_browser_has_is_not_sent_again(String path) {
        String tag = when().get(path).then().extract().header("ETag");
        given().header("If-None-Match", tag).get(path).then().statusCode(304);
    }

    @Test
    void the_first_page_shows_the_answers_that_its_requests_get() throws JsonProcessingException {
        var shown = shownAnswers();
        assertThat(shown).hasSize(3);
        var json = new ObjectMapper();
        for (var request : shown.entrySet()) {
            var answer = given().urlEncodingEnabled(false)
                    .get(request.getKey())
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(json.readTree(request.getValue())).isEqualTo(json.readTree(answer));
        }
    }

    @Test
    void the_first_page_counts_what_the_lists_have() {
        String page = when().get("/").asString();
        for (String list : new String[] {"roadmaps", "stages", "tips", "skills", "job-roles", "learning-resources"}) {
            int total = when().get("/v1/" + list + "?count=exact&limit=1").path("total");
            assertThat(page).contains("<a href=\"/v1/%s\"><strong>%d</strong>".formatted(list, total));
        }
    }

    @Test
    void the_first_page_names_its_release_and_the_others_have_none() {
        when().get("/").then().header("Content-Release", equalTo("1")).body(containsString("release 1"));
        when().get("/docs/compatibility").then().header("Content-Release", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/reference", "/openapi.json"})
    void what_has_no_digest_in_its_name_is_fresh_for_a_minute(String path) {
        String tag = when().get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", startsWith("public, max-age=60"))
                .header("Cache-Control", not(containsString("immutable")))
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag).get(path).then().statusCode(304);
        assertThat(when().head(path).header("Content-Type"))
                .isEqualTo(when().get(path).header("Content-Type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi", "/openapi.yml"})
    void the_contract_has_no_third_address(String path) {
        given().redirects().follow(false).get(path).then().statusCode(308).header("Location", equalTo("/openapi.yaml"));
    }

    @Test
    void files_of_pages_are_kept_for_ever_under_the_name_of_their_bytes() {
        String page = when().get("/").asString();
        var style = Pattern.compile("/assets/[^\"]+\\.css").matcher(page);
        assertThat(style.find()).isTrue();
        when().get(style.group())
                .then()
                .contentType("text/css")
                .header("Cache-Control", endsWith("immutable"))
                .body(containsString("prefers-color-scheme"));
        when().get("/assets/other/style.css")
                .then()
                .statusCode(200)
                .header("Cache-Control", not(endsWith("immutable")));
    }

    @Test
    void browsers_and_crawlers_find_what_they_ask_for_by_themselves() throws IOException {
        byte[] icon = when().get("/favicon.ico")
                .then()
                .statusCode(200)
                .contentType("image/x-icon")
                .extract()
                .asByteArray();
        assertThat(icon).startsWith(0, 0, 1, 0, 1, 0, 32, 32);
        var picture = ImageIO.read(new ByteArrayInputStream(icon, 22, icon.length - 22));
        assertThat(picture.getWidth()).isEqualTo(32);
        when().get("/robots.txt")
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .body(containsString("User-agent: *"));
    }

    @Test
    void search_engines_find_every_page() {
        when().get("/robots.txt").then().body(containsString("Sitemap: https://roadmaps.example/sitemap.xml"));
        when().get("/sitemap.xml")
                .then()
                .statusCode(200)
                .contentType("application/xml;charset=UTF-8")
                .body(
                        "urlset.url.loc.list()*.text()",
                        hasItems(
                                "https://roadmaps.example/",
                                "https://roadmaps.example/?lang=es",
                                "https://roadmaps.example/embed",
                                "https://roadmaps.example/embed/v1/roadmaps/machine-learning"))
                .body(containsString("Z</lastmod>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/embed"})
    void who_shares_a_page_shows_a_picture_of_a_roadmap(String path) {
        when().get(path)
                .then()
                .body(containsString("<link rel=\"canonical\" href=\"https://roadmaps.example%s\">".formatted(path)))
                .body(
                        containsString(
                                "property=\"og:image\" content=\"https://roadmaps.example/embed/v1/roadmaps/machine-learning.png\""));
    }

    @Test
    void the_first_page_leads_to_a_roadmap_to_read_and_to_clients() {
        when().get("/")
                .then()
                .body(containsString("<a href=\"/embed/v1/roadmaps/machine-learning\">"))
                .body(containsString("Machine Learning Careers"))
                .body(containsString("curl https://roadmaps.example/v1/roadmaps"))
                .body(containsString("openapi-ts.dev"));
    }

    @Test
    void the_first_page_in_another_language_leads_to_roadmaps_in_it() {
        when().get("/?lang=es")
                .then()
                .body(containsString("<link rel=\"canonical\" href=\"https://roadmaps.example/?lang=es\">"))
                .body(containsString("<a href=\"/embed/v1/roadmaps/machine-learning?lang=es\">"))
                .body(containsString("src=\"/embed/v1/roadmaps/machine-learning.png?lang=es\""))
                .body(containsString("<input type=\"hidden\" name=\"lang\" value=\"es\">"));
    }

    private static Map<String, String> shownAnswers() {
        var shown = new LinkedHashMap<String, String>();
        var request = REQUEST.matcher(when().get("/").asString());
        while (request.find()) {
            shown.put(plain(request.group(1)), plain(request.group(2)));
        }
        return shown;
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]+>", "")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    @Test
    void the_search_page_shows_what_is_found_and_whatever_is_typed_as_text() {
        when().get("/").then().body(containsString("<form class=\"search\" role=\"search\" action=\"/search\""));
        when().get("/search?q=sklearn&utm_source=x")
                .then()
                .header("Content-Release", equalTo("1"))
                .body(containsString("<a href=\"/v1/skills/scikit-learn?lang=en\">Scikit-learn</a>"));
        when().get("/search?q=pyton").then().body(containsString("<strong>python</strong>"));
        given().queryParam("q", "\"><script>alert(1)</script>")
                .get("/search")
                .then()
                .statusCode(200)
                .body(not(containsString("<script")));
        given().queryParam("q", "x".repeat(201))
                .get("/search")
                .then()
                .statusCode(400)
                .body(containsString("200 characters"));
    }
}
