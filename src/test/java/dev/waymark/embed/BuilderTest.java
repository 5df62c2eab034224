package dev.waymark.embed;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.waymark.delivery.TypedDocuments;
import dev.waymark.http.PublicUrl;
import dev.waymark.model.Languages;
import dev.waymark.reading.Versions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page where an embed is put together, as it works without its script. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class BuilderTest {

    private static final String PAGE = "https://roadmaps.example/embed/v1/roadmaps/machine-learning";

    @Inject
    Versions versions;

    @Inject
    TypedDocuments documents;

    @Inject
    RoadmapPages pages;

    @Inject
    Languages languages;

    @Test
    void it_opens_on_an_address_to_paste() {
        assertThat(code("/embed")).isEqualTo(PAGE);
    }

    @Test
    void an_element_comes_with_its_digest_and_all_that_was_chosen() {
        String digest = when().get("/embed/versions.json").path("versions[0].element.integrity");
        String page =
                "/embed?way=element&roadmap=machine-learning&view=timeline&theme=dark&stage=advanced&job-role=ai-research-scientist&release=1&lang=en&access=free&progress=local&accent=%23f2a33a&font=serif&corners=round";
        assertThat(code(page)).isEqualTo("""
                <script type="module" src="https://roadmaps.example/embed/1.0.0/waymark.js" integrity="%s" crossorigin="anonymous" referrerpolicy="no-referrer"></script>
                <waymark-roadmap roadmap="machine-learning" stage="advanced" job-role="ai-research-scientist" release="1" view="timeline" lang="en" theme="dark" access="free" progress="local">
                  <a href="%s?release=1&amp;view=timeline&amp;theme=dark&amp;stage=advanced">Machine Learning Careers: Becoming an expert</a>
                </waymark-roadmap>""".formatted(digest, PAGE));
        given().urlEncodingEnabled(false)
                .get(page)
                .then()
                .body(
                        containsString(
                                "  --waymark-accent: #f2a33a;\n  --waymark-font: Georgia, &#39;Times New Roman&#39;, serif;\n  --waymark-radius: 1.5em;\n}"))
                .body(containsString("script-src https://roadmaps.example; connect-src https://roadmaps.example"))
                .body(containsString("<option value=\"ai-research-scientist\" selected>"))
                .body(containsString("<option value=\"1\" selected>"));
    }

    @Test
    void a_frame_has_no_more_rights_than_it_needs() {
        String digest = when().get("/embed/versions.json").path("versions[0].frame.integrity");
        assertThat(code("/embed?way=frame&view=roles"))
                .startsWith("<iframe class=\"waymark\" src=\"%s?view=roles\" title=\"Machine Learning Careers\""
                        .formatted(PAGE))
                .contains("sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox\"")
                .contains("referrerpolicy=\"no-referrer\"");
        when().get("/embed?way=frame").then().body(containsString(digest));
    }

    @Test
    void a_picture_links_to_the_page() {
        assertThat(code("/embed?way=picture&theme=light"))
                .startsWith("<a href=\"%1$s?theme=light\"><img src=\"%1$s.svg?theme=light\" alt=\"".formatted(PAGE));
    }

    @Test
    void what_is_usual_is_not_written_into_an_address() {
        assertThat(code("/embed?view=outline&theme=inherit&lang=en&stage=&release="))
                .isEqualTo(PAGE);
        assertThat(code("/embed?lang=pt-BR&release=01")).isEqualTo(PAGE + "?release=1");
    }

    @Test
    void a_form_that_sends_empty_fields_asks_for_nothing_special() {
        String empty = "&stage=&job-role=&release=&lang=&theme=&accent=&font=&corners=&view=&access=&progress=";
        assertThat(code("/embed?way=element&roadmap=" + empty)).isEqualTo(code("/embed?way=element"));
    }

    @Test
    void it_runs_our_scripts_only_and_no_other_page_frames_it() {
        var headers = when().get("/embed?utm_source=mail")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .body(not(containsString(" style=\"")))
                .body(not(containsString("<script>")))
                .extract()
                .headers();
        assertThat(headers.getValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
                        + " frame-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self';"
                        + " frame-ancestors 'none'");
        assertThat(headers.hasHeaderWithName("Set-Cookie")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "way=telegraph,400",
        "view=map,400",
        "theme=pink,400",
        "accent=red,400",
        "accent=%23fff;background:url(x),400",
        "font=papyrus,400",
        "corners=wavy,400",
        "access=paid,400",
        "progress=global,400",
        "job-role=%22%3E%3Cscript%3E,400",
        "roadmap=nothing-of-the-kind,404",
        "stage=nowhere,404",
        "release=99,404"
    })
    void what_cannot_be_built_is_refused(String query, int status) {
        given().urlEncodingEnabled(false)
                .get("/embed?" + query)
                .then()
                .statusCode(status)
                .contentType("text/html;charset=UTF-8");
    }

    @ParameterizedTest
    @CsvSource({
        "address,'Light, as most sites',true",
        "frame,'Light, as most sites',true",
        "element,Those of the page,false",
        "picture,Those of the reader’s system,false"
    })
    void what_follows_the_page_is_said_for_each_way(String way, String label, boolean system) {
        var page = when().get("/embed?way=" + way).then();
        page.body(containsString("<option value=\"\" selected>%s</option>".formatted(label)));
        page.body(system ? containsString("value=\"system\"") : not(containsString("value=\"system\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://roadmaps.example"})
    void code_that_leads_where_nobody_comes_is_pointed_out(String origin) {
        when().get("/embed").then().body(not(containsString("waymark.public-url")));
        var elsewhere = new Builder(versions, documents, pages, new PublicUrl(origin), languages);
        assertThat(elsewhere.page(new BuilderParameters()).render())
                .contains("The code leads to %s, which other sites may not reach".formatted(origin))
                .contains("<code>waymark.public-url</code>");
    }

    @ParameterizedTest
    @CsvSource({
        "'',%230f5c46,'On white, the accent has a contrast of 7.9:1, enough for links and lines.'",
        "'',%230f5c46,'On a dark background, the accent has a contrast of 2.2:1: too little for links (4.5:1) and lines (3:1).'",
        "dark,%231c8463,'On a dark background, the accent has a contrast of 3.9:1: enough for lines (3:1), too little for links (4.5:1).'",
        "light,%23ffff00,'On white, the accent has a contrast of 1:1: too little for links (4.5:1) and lines (3:1).'",
        "light,%23757575,'On white, the accent has a contrast of 4.6:1, enough for links and lines.'",
        "light,%23777777,'On white, the accent has a contrast of 4.4:1: enough for lines (3:1), too little for links (4.5:1).'"
    })
    void a_chosen_accent_is_said_to_be_seen_well_or_not(String theme, String accent, String sentence) {
        given().urlEncodingEnabled(false)
                .get("/embed?way=element&theme=%s&accent=%s".formatted(theme, accent))
                .then()
                .body(containsString("<p class=\"note\">%s</p>".formatted(sentence)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/embed?way=element", "/embed?way=frame&accent=%230f5c46"})
    void without_an_accent_nothing_is_said_of_it(String path) {
        given().urlEncodingEnabled(false).get(path).then().body(not(containsString("contrast of")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/problems"})
    void other_pages_lead_to_it(String page) {
        when().get(page).then().body(containsString("<a href=\"/embed\">"));
    }

    /** The first piece of code that the page shows. */
    private static String code(String url) {
        String page = given().urlEncodingEnabled(false)
                .get(url)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        int start = page.indexOf("<code>", page.indexOf("id=\"snippet-0\"")) + "<code>".length();
        return page.substring(start, page.indexOf("</code>", start))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
