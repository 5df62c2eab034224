package dev.waymark.manage;

import static dev.waymark.manage.Administrator.with;
import static dev.waymark.manage.Editor.make;
import static dev.waymark.manage.Stranger.link;
import static dev.waymark.manage.Stranger.open;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.Database;
import dev.waymark.TwoLanguages;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What strangers see who have a link to a preview. */
@QuarkusTest
@TestProfile(TwoLanguages.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PreviewPageTest {
    @Inject
    Database database;

    @BeforeEach
    void forgetEverything() throws SQLException {
        database.empty();
    }

    @Test
    void a_link_shows_the_preview_in_each_language_without_a_key() {
        make("one");
        Translator.translate("one", "Uno");
        Response made = link(Administrator.key(), "one", 24);
        made.then()
                .statusCode(201)
                .body("url", matchesPattern("/preview/wmp_[0-9a-z]{12}_[0-9A-Za-z]{43}"))
                .header("Location", equalTo(made.path("href")));
        assertThat(Instant.parse(made.path("expiresAt")))
                .isBetween(Instant.now().plusSeconds(23 * 3600), Instant.now().plusSeconds(25 * 3600));
        open(made)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .header("X-Robots-Tag", equalTo("noindex"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("Access-Control-Allow-Origin", nullValue())
                .header("ETag", nullValue())
                .body("title", equalTo("Skill one"));
        assertThat(open(made, "?lang=es").<String>path("title")).isEqualTo("Uno");
        assertThat(open(made, "?lang=es&utm_source=mail").asString().replaceAll("\"updatedAt\":\"[^\"]*\"", ""))
                .isEqualTo(Editor.get("one/preview?lang=es").asString().replaceAll("\"updatedAt\":\"[^\"]*\"", ""));
        Editor.patch("one", "*", "{\"title\":\"Changed\"}").then().statusCode(200);
        Editor.post("one/rename", "{\"slug\":\"another\"}").then().statusCode(200);
        open(made).then().statusCode(200).body("title", equalTo("Changed")).body("slug", equalTo("another"));
        open(made, "?lang=not_a_tag").then().statusCode(400);
        assertThat(database.rows("select sha256 from preview_link"))
                .noneMatch(digest -> made.asString().contains(digest));
        given().get("/v1/skills/another").then().statusCode(404);
    }

    @Test
    void a_roadmap_is_shown_as_a_page_too() {
        make("one");
        with(Administrator.key())
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body("""
                        {"slug":"way","title":"A way <b>","summary":"S.","introduction":null,"conclusion":null,"audience":null,
                        "industries":[],"source":null,"license":null,"tips":[],"stages":[{"slug":"first","level":"beginner","title":"First",
                        "summary":"S.","goal":null,"seniorities":[],"jobRolesExhaustive":null,"jobRoles":[],"learningResources":[],
                        "skillGroups":[{"slug":"all","title":"All","guidance":null,"exhaustive":true,"requirement":"required",
                        "condition":null,"choices":[],"placements":[{"skill":"one","requirement":"required","choice":null,
                        "condition":null,"emphasis":null,"assertion":"editorial","children":[]}]}]}]}""")
                .put("/v1/manage/roadmaps/way")
                .then()
                .statusCode(201);
        String url = Administrator.post(
                        Administrator.key(), "/v1/manage/roadmaps/way/preview-links", "{\"expiresInHours\":1}")
                .path("url");
        Response page = open(url + "/embed?view=timeline&release=1&lang=es");
        page.then()
                .statusCode(200)
                .contentType("text/html")
                .header("Cache-Control", equalTo("no-store"))
                .header("X-Robots-Tag", equalTo("noindex"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
        assertThat(page.asString())
                .contains("A way &lt;b&gt;", "Skill one")
                .doesNotContain("wmp_")
                .doesNotContain("<b>");
        open(url + "/embed?stage=none").then().statusCode(404).contentType("text/html");
        String skill = link(Administrator.key(), "one", 1).path("url");
        given().get(skill + "/embed").then().statusCode(404).contentType("text/html");
        given().get("/embed/v1/roadmaps/way").then().statusCode(404);
    }

    @Test
    void mistakes_of_a_draft_are_not_told_to_strangers() {
        make("one", "secret-plan");
        Response made = link(Administrator.key(), "one", 1);
        Response answer = open(made);
        answer.then().statusCode(422).body("code", equalTo("content-rejected")).body("errors", empty());
        assertThat(answer.asString()).doesNotContain("secret-plan");
        Editor.get("one/preview").then().statusCode(422).body("errors", not(empty()));
    }
}
