package dev.waymark.manage;

import static dev.waymark.manage.Editor.make;
import static dev.waymark.manage.Editor.patch;
import static dev.waymark.manage.Editor.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What every reader is told of what was published before: changes between releases, revisions, a feed. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublicHistoryTest {
    @Inject
    Database database;

    @BeforeEach
    void three_releases() throws SQLException {
        database.empty();
        make("a");
        make("b", "a");
        publish("\"The first <two> & more\"");
        patch("b", "*", "{\"title\":\"B anew\",\"prerequisites\":[]}").then().statusCode(200);
        post("a/rename", "{\"slug\":\"c\"}").then().statusCode(200);
        publish("null");
        make("d");
        post("c/retire", "{\"replacedBy\":null}").then().statusCode(200);
        publish("\"The third\"");
        patch("b", "*", "{\"title\":\"Not public\"}").then().statusCode(200);
    }

    @Test
    void the_changes_of_a_release_are_told_in_sentences() {
        get("/v1/releases/2/changes")
                .then()
                .statusCode(200)
                .header("Content-Release", "2")
                .header("Cache-Control", "public, max-age=86400")
                .body("from", equalTo(1))
                .body("to", equalTo(2))
                .body("next", equalTo(null))
                .body("changes.kind", equalTo(List.of("changed", "removed", "renamed")))
                .body("changes[0].sentence", containsString("B anew"))
                // By the title, although its slug was another one by then.
                .body("changes[1].sentence", containsString("Skill a"));
        get("/v1/releases/3/changes?since=1")
                .then()
                .body("changes.slug", equalTo(List.of("b", "b", "a", "d")))
                .body("changes.kind", equalTo(List.of("changed", "removed", "removed", "added")));
        get("/v1/releases/2/changes?since=0").then().body("changes.kind", equalTo(List.of("added", "added")));
    }

    @Test
    void large_documents_make_a_page_shorter() throws SQLException {
        database.asOwner("""
                alter table revision disable trigger user;
                update revision set document = document || repeat(' ', 5000000)
                where entry = (select entry from name where slug = 'b');
                alter table revision enable trigger user
                """);
        Response first = get("/v1/releases/3/changes?since=1");
        first.then().body("changes.slug", equalTo(List.of("b", "b", "a")));
        get("/v1/releases/3/changes?since=1&cursor=" + first.path("next"))
                .then()
                .body("changes.slug", equalTo(List.of("d")))
                .body("next", equalTo(null));
    }

    @Test
    void changes_come_in_pages() {
        Response first = get("/v1/releases/3/changes?since=0&limit=1");
        first.then().body("changes.slug", equalTo(List.of("b")));
        String next = first.path("next");
        String cursor = "&cursor=" + next;
        get("/v1/releases/3/changes?since=0&limit=100" + cursor)
                .then()
                .statusCode(200)
                .body("changes.slug", equalTo(List.of("d")))
                .body("next", equalTo(null));
        for (String wrong : List.of(
                "3/changes?since=1" + cursor,
                "2/changes?since=0" + cursor,
                "3/changes?cursor=x",
                "3/changes?limit=0")) {
            get("/v1/releases/" + wrong).then().statusCode(400);
        }
    }

    @Test
    void an_assistant_reads_on_in_the_release_in_which_it_began() {
        var first = told("\"since\":0,\"limit\":1");
        assertThat(first.getString("changes[0].href")).endsWith("/v1/skills/b");
        make("e");
        publish("null");
        var second = told("\"since\":0,\"limit\":1,\"cursor\":\"%s\"".formatted(first.getString("next")));
        assertThat(second.getInt("release")).isEqualTo(3);
        assertThat(second.getString("changes[0].href")).endsWith("/v1/skills/d");
        assertThat(second.getString("next")).isNull();
        assertThat(told("\"limit\":1").getInt("release")).isEqualTo(4);
    }

    @Test
    void a_release_is_compared_with_an_earlier_one_alone() {
        get("/v1/releases/2/changes?since=2").then().statusCode(400).body("detail", containsString("since"));
        get("/v1/releases/2/changes?since=-1").then().statusCode(400);
        get("/v1/releases/2/changes?until=1").then().statusCode(400);
        get("/v1/releases/2/changes?release=9").then().statusCode(200);
        for (String number : List.of("4", "0", "x")) {
            get("/v1/releases/%s/changes".formatted(number))
                    .then()
                    .statusCode(404)
                    .header("Cache-Control", "no-store");
        }
    }

    @Test
    void the_revisions_of_an_entry_tell_the_releases_that_changed_it() {
        get("/v1/skills/b/revisions?count=exact")
                .then()
                .statusCode(200)
                .header("Content-Release", "3")
                .body("items.number", equalTo(List.of(2, 1)))
                .body("items.release", equalTo(List.of(2, 1)))
                .body("total", equalTo(2));
        get("/v1/skills/b/revisions?release=1").then().body("items.number", equalTo(List.of(1)));
        String next = get("/v1/skills/b/revisions?limit=1").path("next");
        get("/v1/skills/b/revisions?limit=1&cursor=" + next)
                .then()
                .body("items.number", equalTo(List.of(1)))
                .body("next", equalTo(null));
        get("/v1/skills/c/revisions").then().statusCode(410);
        get("/v1/skills/a/revisions?release=2")
                .then()
                .statusCode(308)
                .header("Location", endsWith("/v1/skills/c/revisions?release=2"));
        get("/v1/skills/e/revisions").then().statusCode(404);
        get("/v1/job-roles/b/revisions").then().statusCode(404);
    }

    @Test
    void a_feed_tells_the_releases_with_their_notes() {
        Response feed = get("/v1/releases.atom");
        feed.then()
                .statusCode(200)
                .contentType("application/atom+xml")
                .header("Content-Release", "3")
                .header("Cache-Control", containsString("max-age=60"));
        assertThat(feed.xmlPath().getList("feed.entry.title")).containsExactly("Release 3", "Release 2", "Release 1");
        assertThat(feed.xmlPath().getList("feed.entry.summary")).containsExactly("The third", "The first <two> & more");
        assertThat(feed.xmlPath().getString("feed.entry[0].id")).matches("https?://[^/]+/v1/releases/3");
        assertThat(feed.xmlPath().getString("feed.updated"))
                .isEqualTo(feed.xmlPath().getString("feed.entry[0].updated"));
        RestAssured.given()
                .header("If-None-Match", feed.header("ETag"))
                .get("/v1/releases.atom?release=1&lang=en")
                .then()
                .statusCode(304);
        RestAssured.head("/v1/releases.atom").then().statusCode(200).header("ETag", feed.header("ETag"));
        get("/v1/releases.atom?limit=1").then().statusCode(400);
        get("/v1").then().body("links.releaseFeed", equalTo("/v1/releases.atom"));
    }

    @Test
    void a_feed_of_nothing_is_a_feed() throws SQLException {
        database.empty();
        assertThat(get("/v1/releases.atom").xmlPath().getString("feed.updated")).isEqualTo("1970-01-01T00:00:00Z");
    }

    @Test
    void editors_see_what_differs_between_two_documents_of_an_entry() {
        changes("b", "")
                .then()
                .statusCode(200)
                .body("from", equalTo("2"))
                .body("to", equalTo("draft"))
                .body("changes.sentence", equalTo(List.of("B anew is now titled 'Not public'.")));
        changes("b", "?from=1&to=2")
                .then()
                .body("changes.kind", equalTo(List.of("changed", "removed")))
                .body("changes[1].sentence", containsString("Skill a"));
        changes("b", "?from=draft&to=draft").then().body("changes", hasSize(0));
        make("e");
        changes("e", "").then().body("from", equalTo(null)).body("changes.kind", equalTo(List.of("added")));
        changes("b", "?from=3").then().statusCode(404).body("code", equalTo("unknown-revision"));
        changes("b", "?from=x").then().statusCode(400);
        changes("nobody", "").then().statusCode(404);
    }

    /** What the tool {@code changes} tells. */
    private static JsonPath told(String arguments) {
        return JsonPath.from(RestAssured.given()
                .contentType("application/json")
                .body("""
                        {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"changes","arguments":{%s}}}
                        """.formatted(arguments))
                .post("/mcp")
                .then()
                .statusCode(200)
                .body("result.isError", equalTo(false))
                .extract()
                .<String>path("result.content[0].text"));
    }

    private static Response changes(String slug, String query) {
        return Administrator.with(Administrator.key())
                .urlEncodingEnabled(false)
                .get(Editor.SKILLS + slug + "/changes" + query);
    }

    private static Response get(String url) {
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(url);
    }

    private static void publish(String note) {
        Administrator.post(
                        Administrator.key(),
                        "/v1/manage/releases",
                        "{\"note\":%s,\"entries\":null,\"baseRelease\":null,\"publishAt\":null}".formatted(note))
                .then()
                .statusCode(201);
    }
}
