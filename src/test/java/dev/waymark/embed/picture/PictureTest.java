package dev.waymark.embed.picture;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PictureTest {

    private static final String ROADMAP = "/embed/v1/roadmaps/machine-learning";
    private static final String POSTER = ROADMAP + ".svg";
    private static final String CARD = ROADMAP + ".png";

    @Test
    void any_site_may_frame_the_poster_and_it_runs_no_script() {
        when().get(POSTER)
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .header("Content-Security-Policy", containsString("frame-ancestors *"))
                .header("Content-Security-Policy", containsString("style-src 'unsafe-inline'"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", not(containsString("script-src")))
                .header("Cross-Origin-Resource-Policy", "cross-origin");
    }

    @Test
    void everything_of_the_roadmap_is_in_the_poster_as_text() throws Exception {
        String text = poster("").getDocumentElement().getTextContent().replaceAll("\\s+", " ");
        var tree = when().get("/v1/roadmaps/machine-learning").then().extract().jsonPath();
        for (String path : new String[] {
            "stages.title",
            "stages.goal",
            "stages.skillGroups.title.flatten()",
            "stages.skillGroups.placements.skill.title.flatten()",
            "stages.skillGroups.placements.children.skill.title.flatten()",
            "stages.skillGroups.placements.children.children.skill.title.flatten()",
            "stages.skillGroups.choices.title.flatten()",
            "stages.jobRoles.jobRole.title.flatten()"
        }) {
            assertThat(tree.getList(path, String.class))
                    .as(path)
                    .isNotEmpty()
                    .allSatisfy(title -> assertThat(text).contains(title));
        }
        assertThat(text)
                .contains(
                        "Version control · recommended",
                        "at least 1 of these",
                        "If you are interested in neural networks")
                .contains("after the source article by Ken Pomella, CC BY 4.0. Release 1.");
    }

    @Test
    void the_poster_has_a_name_and_a_description() throws Exception {
        Element svg = poster("").getDocumentElement();
        assertThat(svg.getAttribute("role")).as("an img would hide its texts").isEqualTo("group");
        assertThat(svg.getAttribute("lang")).isEqualTo("en");
        var children = svg.getElementsByTagName("*");
        Element title = (Element) children.item(0);
        Element description = (Element) children.item(1);
        assertThat(title.getTagName()).isEqualTo("title");
        assertThat(title.getTextContent()).isEqualTo("Machine Learning Careers");
        assertThat(description.getTagName()).isEqualTo("desc");
        assertThat(description.getTextContent()).contains("Stage 3: Becoming an expert.");
        assertThat(svg.getAttribute("aria-labelledby")).isEqualTo(title.getAttribute("id"));
        assertThat(svg.getAttribute("aria-describedby")).isEqualTo(description.getAttribute("id"));
    }

    @Test
    void the_poster_may_show_one_stage_in_given_colours() throws Exception {
        var svg = poster("?stage=advanced&theme=dark");
        assertThat(svg.getDocumentElement().getTextContent())
                .contains("Becoming an expert", "#12161c")
                .doesNotContain("Building a strong foundation", "prefers-color-scheme");
        assertThat(svg.getDocumentElement().getAttribute("class")).contains("waymark-dark");
    }

    @Test
    void the_card_is_1200_by_630_pixels_and_light() throws IOException {
        for (String theme : new String[] {"light", "dark"}) {
            byte[] png = when().get(CARD + "?theme=" + theme)
                    .then()
                    .statusCode(200)
                    .contentType("image/png")
                    .header("Content-Encoding", nullValue())
                    .extract()
                    .asByteArray();
            Files.write(
                    Files.createDirectories(Path.of("target/pictures")).resolve("card-%s.png".formatted(theme)), png);
            var image = ImageIO.read(new ByteArrayInputStream(png));
            assertThat(image.getWidth()).isEqualTo(1200);
            assertThat(image.getHeight()).isEqualTo(630);
            assertThat(png).hasSizeLessThan(100_000);
        }
    }

    @Test
    void the_card_of_a_stage_is_not_that_of_the_roadmap() {
        byte[] card = when().get(CARD + "?stage=advanced")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(card).isNotEqualTo(when().get(CARD).asByteArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {POSTER, CARD})
    void a_named_release_has_the_bytes_of_the_newest_and_lasts_longer(String picture) {
        var newest = when().get(picture).then().header("Cache-Control", startsWith("public, max-age=60,"));
        var pinned = when().get(picture + "?release=1")
                .then()
                .header("Cache-Control", "public, max-age=86400")
                .header("Content-Release", "1");
        assertThat(pinned.extract().asByteArray()).isEqualTo(newest.extract().asByteArray());
        assertThat(pinned.extract().header("ETag")).isEqualTo(newest.extract().header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {POSTER, CARD})
    void who_has_it_is_told_so(String picture) {
        String tag = when().get(picture).header("ETag");
        given().header("If-None-Match", tag).when().get(picture).then().statusCode(304);
    }

    @ParameterizedTest
    @CsvSource({
        ".svg?theme=pink,400,This part is not here,theme must be one of",
        ".svg?release=99,404,This part is not here,99",
        ".svg?stage=nowhere&theme=dark,404,This part is not here,'it has beginner, intermediate, advanced'",
        "-for-nobody.svg,404,This is not here,for-nobody"
    })
    void a_poster_that_is_not_there_is_a_picture_that_says_so(String rest, int status, String title, String detail) {
        when().get(ROADMAP + rest)
                .then()
                .statusCode(status)
                .contentType("image/svg+xml")
                .header("Content-Security-Policy", containsString("frame-ancestors *"))
                .header("Content-Security-Policy", not(containsString("script-src")))
                .body(containsString("<title>%s</title>".formatted(title)))
                .body(containsString(detail));
    }

    @ParameterizedTest
    @CsvSource({
        ".png?theme=pink,400",
        ".png?release=99,404",
        ".png?stage=nowhere,404",
        ".png?stage=nowhere&theme=dark,404",
        "-for-nobody.png,404"
    })
    void so_is_a_card(String rest, int status) throws IOException {
        byte[] png = when().get(ROADMAP + rest)
                .then()
                .statusCode(status)
                .contentType("image/png")
                .extract()
                .asByteArray();
        Files.write(
                Files.createDirectories(Path.of("target/pictures"))
                        .resolve("card-refused%s.png".formatted(rest.replaceAll("\\W+", "-"))),
                png);
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(1200);
        assertThat(png).hasSizeLessThan(30_000);
    }

    @Test
    void what_no_page_shows_is_refused_for_programs() {
        when().get(ROADMAP + ".gif").then().statusCode(404).body("code", equalTo("unknown-entry"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".svg?utm_source=mail", ".png?fbclid=1"})
    void what_links_carry_for_others_is_passed_over(String rest) {
        when().get(ROADMAP + rest).then().statusCode(200);
    }

    private static Document poster(String query) throws Exception {
        byte[] svg = when().get(POSTER + query).then().statusCode(200).extract().asByteArray();
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    }
}
