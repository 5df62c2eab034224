package dev.waymark.manage;

import static dev.waymark.manage.Editor.SKILLS;
import static dev.waymark.manage.Editor.skill;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Some ask for a release, and others make or decline it. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProposalTest {
    private static final String PROPOSALS = "/v1/manage/proposals";
    private static final String ALL = "{\"note\":null,\"entries\":null,\"baseRelease\":null,\"publishAt\":null}";

    @Inject
    Database database;

    private String junior;
    private String juniorId;

    @BeforeEach
    void a_junior_comes() throws SQLException {
        database.empty();
        JsonPath made = Administrator.make("content:read", "content:propose");
        junior = made.get("key");
        juniorId = made.get("id");
    }

    @Test
    void a_junior_saves_drafts_and_publishes_nothing() {
        draft("a", "A");
        change("a", "{\"slug\":\"b\"}", "rename").then().statusCode(200);
        Administrator.with(junior)
                .contentType("application/zip")
                .body(ContentBody.zip("skill/c.yaml", "slug: c\ntitle: C\nkind: tool\n"))
                .post("/v1/manage/imports")
                .then()
                .statusCode(201);
        Administrator.with(junior)
                .contentType("application/zip")
                .body(ContentBody.zip("skill/d.yaml", "slug: d\ntitle: D\nkind: tool\n"))
                .post("/v1/manage/imports?publish=true")
                .then()
                .statusCode(403);
        for (String path : List.of(
                "/v1/manage/releases",
                "/v1/manage/releases?check=true",
                "/v1/manage/releases/1/restore",
                PROPOSALS + "/1/decline")) {
            Administrator.post(junior, path, ALL).then().statusCode(403);
        }
        Administrator.with(junior).post(PROPOSALS + "/1/publish").then().statusCode(403);
        RestAssured.get("/v1/releases").then().body("items", hasSize(0));
    }

    @Test
    void a_release_that_was_asked_for_is_made_by_somebody_who_may_publish() {
        int version = draft("a", "A");
        draft("b", "B");
        Response made = propose("A skill", "a", version);
        made.then()
                .statusCode(201)
                .header("Location", containsString(PROPOSALS))
                .body("changes.sentence", equalTo(List.of("The skill A was added.")))
                .body("findings.rule", hasItem("unreached-skill"))
                .body("urls", equalTo(List.of("/v1/skills/a")))
                .body("proposal.state", equalTo("open"))
                .body("proposal.createdBy", equalTo(juniorId));
        String path = made.header("Location");
        RestAssured.get("/v1/skills/a").then().statusCode(404);
        publish(path + "/publish?check=true").then().statusCode(200).body("changes", hasSize(1));
        publish(path + "/publish")
                .then()
                .statusCode(201)
                .body("note", equalTo("A skill"))
                .header("Location", equalTo("/v1/releases/1"));
        RestAssured.get("/v1/skills/a").then().statusCode(200);
        RestAssured.get("/v1/skills/b").then().statusCode(404);
        Administrator.with(junior)
                .get(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("published"))
                .body("release", equalTo(1))
                .body("entries.version", equalTo(List.of(version)));
        for (String again : List.of("/publish", "/publish?check=true")) {
            publish(path + again).then().statusCode(409).body("code", equalTo("proposal-decided"));
        }
        Administrator.with(Administrator.key())
                .get("/v1/manage/audit?action=proposal.published")
                .then()
                .body("items[0].href", equalTo(path))
                .body("items[0].release", equalTo(1));
    }

    @Test
    void a_draft_that_has_changed_since_is_not_published() {
        String path = propose(null, "a", draft("a", "A")).header("Location");
        Editor.put("a", "*", skill("a", "Other")).then().statusCode(200);
        publish(path + "/publish").then().statusCode(409).body("code", equalTo("conflict"));
        Administrator.with(junior).get(path).then().body("state", equalTo("open"));
    }

    @Test
    void what_is_declined_says_why_and_is_over() {
        String path = propose(null, "a", draft("a", "A")).header("Location");
        Administrator.post(Administrator.key(), path + "/decline", "{\"reason\":\"Too early\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("declined"))
                .body("reason", equalTo("Too early"));
        Administrator.post(Administrator.key(), path + "/decline", "{\"reason\":null}")
                .then()
                .statusCode(409);
        publish(path + "/publish").then().statusCode(409);
        Administrator.with(junior)
                .get(PROPOSALS + "?state=open")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void what_could_not_be_published_is_not_asked_for() {
        int version = version(Administrator.with(junior)
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body(skill("a", "A", "nobody"))
                .put(SKILLS + "a"));
        Administrator.post(junior, PROPOSALS + "?check=true", request(null, "a", version))
                .then()
                .statusCode(200)
                .body("proposal", equalTo(null))
                .body("findings.rule", hasItem("dangling-reference"));
        propose(null, "a", version).then().statusCode(422).body("code", equalTo("content-rejected"));
        propose(null, "a", version + 1).then().statusCode(409).body("code", equalTo("conflict"));
        propose(null, "b", 1).then().statusCode(404).body("code", equalTo("unknown-draft"));
        Administrator.post(junior, PROPOSALS, ALL).then().statusCode(400);
        Administrator.post(junior, PROPOSALS, "{\"note\":null,\"entries\":[]}")
                .then()
                .statusCode(422);
        Administrator.with(junior).get(PROPOSALS).then().body("items", hasSize(0));
        for (String number : List.of("0", "999999999", "x")) {
            Administrator.with(junior).get(PROPOSALS + "/" + number).then().statusCode(404);
        }
    }

    @Test
    void proposals_are_listed_page_by_page_the_newest_first() {
        int version = draft("a", "A");
        String first = propose("First", "a", version).header("Location");
        propose("Second", "a", version);
        String next = Administrator.with(junior).get(PROPOSALS + "?limit=1").path("next");
        Administrator.with(junior)
                .get(PROPOSALS + "?limit=1&cursor=" + next)
                .then()
                .body("items.href", equalTo(List.of(first)))
                .body("next", equalTo(null));
        Administrator.with(junior)
                .get(PROPOSALS + "?state=open&cursor=" + next)
                .then()
                .statusCode(400);
    }

    private int draft(String slug, String title) {
        return version(Administrator.with(junior)
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body(skill(slug, title))
                .put(SKILLS + slug));
    }

    private Response change(String slug, String body, String how) {
        return Administrator.with(junior)
                .header("If-Match", "*")
                .contentType("application/json")
                .body(body)
                .post(SKILLS + slug + "/" + how);
    }

    private Response propose(@Nullable String note, String slug, int version) {
        return Administrator.post(junior, PROPOSALS, request(note, slug, version));
    }

    private static String request(@Nullable String note, String slug, int version) {
        return "{\"note\":%s,\"entries\":[{\"type\":\"skill\",\"slug\":\"%s\",\"version\":%s}]}"
                .formatted(note == null ? "null" : "\"%s\"".formatted(note), slug, version);
    }

    private static Response publish(String path) {
        return Administrator.with(Administrator.key()).post(path);
    }

    private static int version(Response answer) {
        answer.then().statusCode(201);
        return Integer.parseInt(answer.header("ETag").replace("\"", ""));
    }
}
