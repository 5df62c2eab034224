package dev.waymark.manage;

import static dev.waymark.manage.ContentBody.line;
import static dev.waymark.manage.ContentBody.send;
import static dev.waymark.manage.Editor.make;
import static dev.waymark.manage.Editor.patch;
import static dev.waymark.manage.Withdrawing.withdraw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is withdrawn, and how everything else goes on. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WithdrawalTest {
    @Inject
    Database database;

    @BeforeEach
    void four_releases() throws SQLException {
        database.empty();
        make("a");
        make("b", "a");
        publish("Skill a and more");
        retitle("Second");
        retitle("Third");
        retitle("Fourth");
    }

    @Test
    void a_former_revision_goes_and_the_entry_goes_on() {
        var before = get("a", "?release=3");
        withdraw("skills/a", "2", "")
                .then()
                .statusCode(201)
                .header("Location", equalTo("/v1/releases/5"))
                .body("release", equalTo(5))
                .body("urls", equalTo(List.of("/v1/skills/a", "/v1/skills/b")));
        get("a", "?release=2").then().statusCode(410).body("code", equalTo("withdrawn"));
        get("a", "?release=1").then().statusCode(200).body("title", equalTo("Skill a"));
        assertThat(get("a", "?release=3").asString()).isEqualTo(before.asString());
        assertThat(get("a", "?release=3").header("ETag")).isEqualTo(before.header("ETag"));
        get("a", "").then().statusCode(200).body("title", equalTo("Fourth"));
        get("b", "?release=2").then().body("prerequisites.skill.title", equalTo(List.of("Withdrawn")));
        get("b", "?release=3").then().body("prerequisites.skill.title", equalTo(List.of("Third")));
        RestAssured.get("/v1/skills?release=2").then().body("items.slug", equalTo(List.of("b")));
        get("a/revisions", "").then().body("items.number", equalTo(List.of(4, 3, 2, 1)));
        Editor.get("a/revisions/2").then().statusCode(404);
        Editor.post("a/revisions/2/restore", "").then().statusCode(404);
        withdraw("skills/a", "2", "").then().statusCode(409).body("detail", containsString("already"));
    }

    @Test
    void what_is_public_or_drafted_is_no_former_revision() {
        withdraw("skills/a", "4", "").then().statusCode(409).body("detail", containsString("public"));
        withdraw("skills/a", "9", "").then().statusCode(404).body("code", equalTo("unknown-revision"));
        Editor.post("a/revisions/2/restore", "").then().statusCode(200);
        withdraw("skills/a", "2", "").then().statusCode(409).body("detail", containsString("draft"));
        Schedule.skill("a", Editor.get("a").header("ETag"));
        Editor.post("a/revisions/3/restore", "").then().statusCode(200);
        withdraw("skills/a", "2", "").then().statusCode(409).body("detail", containsString("scheduled"));
        assertThat(database.rows("select count(*) from withdrawal")).containsExactly("0");
    }

    @Test
    void a_revision_that_says_the_same_beside_it_keeps_what_it_shows() {
        patch("b", "*", "{\"summary\":\"Another\"}").then().statusCode(200);
        publish("B");
        patch("b", "*", "{\"summary\":\"A third\"}").then().statusCode(200);
        publish("B again");
        withdraw("skills/b", "2", "").then().statusCode(201);
        get("b", "?release=5").then().statusCode(410);
        get("b", "?release=4").then().statusCode(200).body("prerequisites.skill.title", equalTo(List.of("Fourth")));
        get("b", "").then().statusCode(200).body("summary", equalTo("A third"));
        RestAssured.get("/v1/skills/a/references?release=5").then().body("items.size()", equalTo(0));
        RestAssured.get("/v1/skills/a/references?release=4").then().body("items.size()", equalTo(1));
    }

    @Test
    void the_slug_is_never_given_again() throws SQLException {
        withdraw("skills/a").then().statusCode(201);
        Response put = Administrator.with(Administrator.key())
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body(Editor.skill("a", "Again"))
                .put(Editor.SKILLS + "a");
        put.then().statusCode(409).body("code", equalTo("slug-taken")).body("detail", containsString("withdrawn"));
        Editor.post("b/rename", "{\"slug\":\"a\"}").then().statusCode(409).body("detail", containsString("withdrawn"));
        send(line("a", "Again") + line("c", "C"), "")
                .then()
                .statusCode(422)
                .body("errors.detail", hasItem("skill a was withdrawn for good; take the file away"));
        Editor.get("a").then().statusCode(404);
        Editor.get("c").then().statusCode(404);
        withdraw("skills/a").then().statusCode(409);
        withdraw("skills/nobody").then().statusCode(404).body("code", equalTo("unknown-entry"));
        make("e");
        withdraw("skills/e").then().statusCode(404).body("detail", containsString("DELETE"));
    }

    @Test
    void referrers_are_warned_and_are_published_all_the_same() {
        withdraw("skills/a").then().statusCode(201);
        Editor.get("b/state").then().body("findings.items.rule", hasItem("withdrawn-reference"));
        patch("b", "*", "{\"title\":\"B anew\"}").then().statusCode(200);
        Schedule.everything("null").then().statusCode(201).body("findings.rule", hasItem("withdrawn-reference"));
        get("b", "")
                .then()
                .body("title", equalTo("B anew"))
                .body("prerequisites.skill.title", equalTo(List.of("Withdrawn")));
    }

    @Test
    void what_is_retired_is_withdrawn_from_the_releases_that_had_it() {
        Editor.post("b/retire", "{\"replacedBy\":null}").then().statusCode(200);
        publish("Without b");
        withdraw("skills/b").then().statusCode(201).body("release", equalTo(6));
        get("b", "").then().statusCode(410).body("code", equalTo("withdrawn"));
        get("b", "?release=1").then().statusCode(410).body("code", equalTo("withdrawn"));
        RestAssured.get("/v1/skills/a/references?release=1").then().body("items.size()", equalTo(0));
        assertThat(database.rows("select slug from draft")).containsExactly("a");
    }

    @Test
    void restoring_an_older_release_does_not_bring_it_back() {
        patch("b", "*", "{\"title\":\"B anew\"}").then().statusCode(200);
        publish("B");
        withdraw("skills/a").then().statusCode(201);
        restoreTheFirst().then().statusCode(201);
        get("a", "").then().statusCode(410).body("code", equalTo("withdrawn"));
        get("b", "").then().body("title", equalTo("Skill b"));
        assertThat(database.rows("select count(*) from draft")).containsExactly("1");
    }

    @Test
    void a_restored_release_closes_no_circle_with_what_stays_instead_of_a_withdrawn_revision() {
        withdraw("skills/a", "1", "").then().statusCode(201);
        patch("b", "*", "{\"prerequisites\":[]}").then().statusCode(200);
        patch("a", "*", "{\"prerequisites\":[{\"skill\":\"b\",\"assertion\":\"editorial\"}]}");
        publish("A builds on b");
        restoreTheFirst().then().statusCode(422).body("errors.rule", hasItem("prerequisite-cycle"));
        get("b", "").then().body("prerequisites", equalTo(List.of()));
    }

    @Test
    void a_check_tells_what_would_come_of_it_and_changes_nothing() throws SQLException {
        patch("b", "*", "{\"summary\":\"Less than Skill a does.\"}").then().statusCode(200);
        var sizes = database.sizes();
        withdraw("skills/a", "null", "?check=true")
                .then()
                .statusCode(200)
                .body("release", equalTo(null))
                .body("urls", equalTo(List.of("/v1/skills/a", "/v1/skills/b")))
                .body("notes", equalTo(List.of(1)))
                .body("mentions.slug", equalTo(List.of("b")))
                .body("mentions.revision", equalTo(java.util.Arrays.asList((Object) null)));
        assertThat(database.sizes()).isEqualTo(sizes);
        get("a", "?release=1").then().statusCode(200);
        RestAssured.get("/v1/releases/1").then().body("note", equalTo("Skill a and more"));
        withdraw("skills/a").then().statusCode(201);
        RestAssured.get("/v1/releases/1").then().body("note", equalTo(null));
        RestAssured.get("/v1/releases/5").then().body("note", equalTo("Content was withdrawn"));
    }

    @Test
    void it_is_on_record_without_the_reason() {
        withdraw("skills/a").then().statusCode(201);
        Response audit = Administrator.with(Administrator.key()).get("/v1/manage/audit?action=entry.withdrawn&limit=1");
        audit.then()
                .body("items.slug", equalTo(List.of("a")))
                .body("items.release", equalTo(List.of(5)))
                .body("items.fromRevision[0]", equalTo(null));
        assertThat(audit.asString()).doesNotContain("court");
        assertThat(database.rows("select reason, release from withdrawal"))
                .containsExactly("A court has decided so: file 7. 5");
        RestAssured.get("/v1/releases/5/changes").then().body("changes.sentence", hasItem(containsString("Withdrawn")));
    }

    @Test
    void a_repeated_request_is_not_done_again_though_its_answer_is_gone() {
        var body = Administrator.body("A test", null, "content:read");
        var first = Administrator.with(Administrator.key())
                .header("Idempotency-Key", "w-1")
                .contentType("application/json")
                .body(body);
        first.post(Administrator.KEYS).then().statusCode(201);
        withdraw("skills/a").then().statusCode(201);
        var keys = database.rows("select count(*) from key");
        Administrator.with(Administrator.key())
                .header("Idempotency-Key", "w-1")
                .contentType("application/json")
                .body(body)
                .post(Administrator.KEYS)
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        assertThat(database.rows("select count(*) from key")).isEqualTo(keys);
    }

    @Test
    void both_scopes_are_needed() {
        for (var scopes : List.of(List.of("content:publish"), List.of("keys:admin"))) {
            String key = Administrator.make(scopes.toArray(String[]::new)).getString("key");
            Administrator.post(key, "/v1/manage/skills/a/withdraw", "{\"revision\":null,\"reason\":\"x\"}")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("missing-scope"));
        }
    }

    private static Response restoreTheFirst() {
        return Administrator.post(Administrator.key(), "/v1/manage/releases/1/restore", "{\"note\":null}");
    }

    private void retitle(String title) {
        patch("a", "*", "{\"title\":\"%s\"}".formatted(title)).then().statusCode(200);
        publish("Next");
    }

    private static void publish(String note) {
        Administrator.post(
                        Administrator.key(),
                        "/v1/manage/releases",
                        "{\"note\":\"%s\",\"entries\":null,\"baseRelease\":null,\"publishAt\":null}".formatted(note))
                .then()
                .statusCode(201);
    }

    private static Response get(String skill, String query) {
        return RestAssured.get("/v1/skills/" + skill + query);
    }
}
