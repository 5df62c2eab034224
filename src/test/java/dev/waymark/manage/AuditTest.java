package dev.waymark.manage;

import static dev.waymark.manage.Editor.SKILLS;
import static dev.waymark.manage.Editor.skill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import dev.waymark.access.Scope;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whoever changes something leaves a record of it. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditTest {
    private static final String AUDIT = "/v1/manage/audit";
    private static final String COUNT = "select count(*) from audit";
    private static final String ALL = "{\"note\":null,\"entries\":null,\"baseRelease\":null,\"publishAt\":null}";

    @Inject
    Database database;

    private String id;
    private String key;

    @BeforeEach
    void come_with_a_key_that_has_done_nothing() throws SQLException {
        database.empty();
        JsonPath made = Administrator.make(Scope.words().toArray(String[]::new));
        id = made.get("id");
        key = made.get("key");
    }

    @Test
    void each_change_of_a_draft_is_on_record_with_who_made_it_and_the_versions() {
        int first = version(
                json().header("If-None-Match", "*").body(skill("a", "A")).put(SKILLS + "a"));
        int second = version(send().body(skill("a", "Changed")).put(SKILLS + "a"));
        version(send().body(skill("a", "Changed")).put(SKILLS + "a"));
        done(send().body("{\"slug\":\"b\"}").post(SKILLS + "a/rename"));
        done(send().body(ALL).post("/v1/manage/releases"));
        done(send().body("{\"replacedBy\":null}").post(SKILLS + "b/retire"));
        done(send().delete(SKILLS + "b"));
        done(send().body(skill("b", "Changed again")).put(SKILLS + "b"));
        done(send().post(SKILLS + "b/revisions/1/restore"));
        assertThat(actions("?type=skill&key=" + id))
                .containsExactly(
                        "draft.created a",
                        "draft.changed a",
                        "draft.renamed a",
                        "entry.published b",
                        "draft.retired b",
                        "draft.discarded b",
                        "draft.changed b",
                        "draft.restored b");
        list("?action=draft.restored&key=" + id).then().body("items.fromRevision", equalTo(List.of(1)));
        list("?action=draft.renamed&key=" + id)
                .then()
                .body("items.href", equalTo(List.of(SKILLS + "b")))
                .body("items.fromVersion", equalTo(List.of(second)));
        list("?slug=a&action=draft.changed&key=" + id)
                .then()
                .body("items.fromVersion", equalTo(List.of(first)))
                .body("items.toVersion", equalTo(List.of(second)))
                .body("items.language", equalTo(List.of("en")))
                .body("items.requestId", equalTo(List.of("a-request")));
    }

    @Test
    void a_release_is_on_record_with_each_entry_that_it_published_or_took_back() {
        done(save(item("a", "A"), item("b", "B")));
        done(send().body(ALL).post("/v1/manage/releases"));
        done(send().body("{\"replacedBy\":null}").post(SKILLS + "a/retire"));
        done(send().body(skill("b", "Second")).put(SKILLS + "b"));
        done(send().body(ALL).post("/v1/manage/releases"));
        done(send().body("{\"note\":null}").post("/v1/manage/releases/1/restore"));
        List<Map<String, Object>> of = list("?key=%s&limit=100".formatted(id)).path("items");
        assertThat(of.stream()
                        .filter(record -> record.get("release") != null)
                        .map(record -> "%s %s %s %s→%s"
                                .formatted(
                                        record.get("release"),
                                        record.get("action"),
                                        record.get("href"),
                                        record.get("fromRevision"),
                                        record.get("toRevision"))))
                .containsExactly(
                        "3 release.restored /v1/releases/3 null→null",
                        "3 entry.published /v1/manage/skills/b 2→3",
                        "3 entry.published /v1/manage/skills/a null→1",
                        "2 release.published /v1/releases/2 null→null",
                        "2 entry.published /v1/manage/skills/b 1→2",
                        "2 entry.retired /v1/manage/skills/a 1→null",
                        "1 release.published /v1/releases/1 null→null",
                        "1 entry.published /v1/manage/skills/b null→1",
                        "1 entry.published /v1/manage/skills/a null→1");
    }

    @Test
    void an_import_and_what_it_takes_away_are_on_record() {
        done(upload(
                "",
                "skill/a.yaml",
                "slug: a\ntitle: A\nkind: tool\n",
                "skill/b.yaml",
                "slug: b\ntitle: B\nkind: tool\n"));
        done(upload("?publish=true", "skill/a.yaml", "slug: a\ntitle: Second\nkind: tool\n"));
        done(upload("?remove=skill/a,skill/b", "skill/c.yaml", "slug: c\ntitle: C\nkind: tool\n"));
        done(upload("?check=true", "skill/d.yaml", "slug: d\ntitle: D\nkind: tool\n"));
        assertThat(actions("?type=skill&key=" + id))
                .containsExactly(
                        "draft.imported a",
                        "draft.imported b",
                        "draft.imported a",
                        "entry.published a",
                        "draft.imported c",
                        "draft.discarded b",
                        "draft.retired a");
    }

    @Test
    void what_happened_to_a_key_is_on_record_and_no_text_of_one() {
        JsonPath made = send().body(Administrator.body("Another", null, "content:read"))
                .post(Administrator.KEYS)
                .jsonPath();
        String href = made.get("href");
        String rotated =
                send().body("{\"overlapHours\":0}").post(href + "/rotate").path("key");
        done(send().delete(href));
        Response records = list("?key=" + id);
        records.then()
                .body("items.action", equalTo(List.of("key.revoked", "key.rotated", "key.created")))
                .body("items.href", equalTo(List.of(href, href, href)));
        assertThat(records.asString()).doesNotContain(made.<String>get("key"), rotated, "wmk_");
    }

    @Test
    void what_is_checked_previewed_or_refused_leaves_no_record() {
        done(save(item("a", "A")));
        var before = database.rows(COUNT);
        done(send().body(ALL).post("/v1/manage/releases?check=true"));
        done(send().get(SKILLS + "a/preview"));
        save(item("b", "B"), item("c", "")).then().statusCode(422);
        send().body("{\"slug\":\"A\"}").post(SKILLS + "a/rename").then().statusCode(422);
        assertThat(database.rows(COUNT)).isEqualTo(before);
    }

    @Test
    void it_is_read_page_by_page_or_as_a_whole() {
        done(save(item("a", "A"), item("b", "B"), item("c", "C")));
        String next = list("?limit=2&key=" + id).path("next");
        list("?limit=2&key=%s&cursor=%s".formatted(id, next))
                .then()
                .body("items.slug", equalTo(List.of("a")))
                .body("next", equalTo(null));
        list("?slug=b&key=" + id).then().body("items", hasSize(1));
        list("?since=2999-01-01T00:00:00Z").then().body("items", hasSize(0));
        list("?until=2020-01-01T00:00:00Z").then().body("items", hasSize(0));
        Response lines = list("?format=ndjson&key=" + id);
        lines.then().contentType("application/x-ndjson").header("Cache-Control", "no-store");
        assertThat(lines.asString().lines().map(line -> JsonPath.from(line).<String>get("slug")))
                .containsExactly("c", "b", "a");
        for (String odd : List.of(
                "action=draft.burned",
                "type=stage",
                "slug=A",
                "key=x",
                "since=now",
                "format=csv",
                "colour=red",
                "format=ndjson&limit=2",
                "cursor=" + next,
                "limit=0")) {
            list("?" + odd).then().statusCode(400);
        }
        list("?action=draft.burned").then().body("detail", containsString("release.restored"));
    }

    private static String item(String slug, String title) {
        return "{\"type\":\"skill\",\"slug\":\"%s\",\"version\":null,\"document\":%s}"
                .formatted(slug, skill(slug, title));
    }

    private Response save(String... items) {
        return send().body("{\"items\":[%s]}".formatted(String.join(",", items)))
                .post("/v1/manage/drafts");
    }

    private Response upload(String query, String... files) {
        return Administrator.with(key)
                .contentType("application/zip")
                .urlEncodingEnabled(false)
                .body(ContentBody.zip(files))
                .post("/v1/manage/imports" + query);
    }

    private RequestSpecification send() {
        return json().header("If-Match", "*");
    }

    private RequestSpecification json() {
        return Administrator.with(key).header("X-Request-Id", "a-request").contentType("application/json");
    }

    private Response list(String query) {
        return Administrator.with(key).urlEncodingEnabled(false).get(AUDIT + query);
    }

    /** The actions with their slugs, the oldest first. */
    private List<String> actions(String query) {
        var actions = new ArrayList<String>();
        List<Map<String, Object>> records = list(query + "&limit=100").path("items");
        records.forEach(record -> actions.add(0, "%s %s".formatted(record.get("action"), record.get("slug"))));
        return actions;
    }

    private static int version(Response answer) {
        done(answer);
        return Integer.parseInt(answer.header("ETag").replace("\"", ""));
    }

    private static void done(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 204);
    }
}
