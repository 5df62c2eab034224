package dev.waymark.manage;

import static dev.waymark.manage.Editor.SKILLS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import dev.waymark.audit.AuditLog;
import dev.waymark.store.audit.AuditPages.Filter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the service is asked to do by itself leaves a record too. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditOfServicesTest {
    private static final String WEBHOOK =
            "{\"url\":\"https://example.org/a\",\"events\":[\"release.published\"],\"active\":%s}";

    private static final String ALL = "{\"note\":null,\"entries\":null,\"baseRelease\":null,\"publishAt\":null}";

    @Inject
    Database database;

    @Inject
    AuditLog log;

    @Test
    void what_waits_for_its_time_and_who_is_told_are_on_record() throws Exception {
        database.empty();
        String tag = Editor.make("a");
        int scheduled = Schedule.skill("a", tag);
        Schedule.cancel(scheduled).then().statusCode(204);
        Response made = Administrator.post(Administrator.key(), "/v1/manage/webhooks", WEBHOOK.formatted(true));
        made.then().statusCode(201);
        String webhook = made.header("Location");
        Administrator.with(Administrator.key())
                .contentType("application/json")
                .body(WEBHOOK.formatted(false))
                .put(webhook)
                .then()
                .statusCode(200);
        Administrator.with(Administrator.key()).delete(webhook).then().statusCode(204);
        int failing = Schedule.skill("a", tag);
        Schedule.everything("null").then().statusCode(409);
        Editor.put("a", tag, Editor.skill("a", "Published earlier")).then().statusCode(200);
        Schedule.post("{\"note\":null,\"entries\":[{\"type\":\"skill\",\"slug\":\"a\",\"version\":%s}],"
                                .formatted(Editor.get("a").header("ETag").replace("\"", ""))
                        + "\"baseRelease\":null,\"publishAt\":null}")
                .then()
                .statusCode(201);
        Schedule.come(database);
        assertThat(Schedule.ended(failing).getString("state")).isEqualTo("failed");
        List<Map<String, Object>> records = Administrator.with(Administrator.key())
                .get("/v1/manage/audit?limit=100")
                .path("items");
        assertThat(records.stream().map(record -> record.get("action") + " " + record.get("href")))
                .containsSubsequence(
                        "release.failed /v1/manage/scheduled-releases/" + failing,
                        "release.scheduled /v1/manage/scheduled-releases/" + failing,
                        "webhook.removed " + webhook,
                        "webhook.changed " + webhook,
                        "webhook.created " + webhook,
                        "release.cancelled /v1/manage/scheduled-releases/" + scheduled,
                        "release.scheduled /v1/manage/scheduled-releases/" + scheduled,
                        "draft.created " + SKILLS + "a");
        assertThat(records.get(0)).as("by the service itself").containsEntry("key", null);
    }

    @Test
    void a_draft_that_follows_a_restored_release_is_on_record_with_its_versions() throws Exception {
        database.empty();
        Editor.make("a");
        post("/v1/manage/releases", ALL).then().statusCode(201);
        String second =
                Editor.put("a", "*", Editor.skill("a", "Second")).header("ETag").replace("\"", "");
        post("/v1/manage/releases", ALL).then().statusCode(201);
        post("/v1/manage/releases/1/restore", "{\"note\":null}").then().statusCode(201);
        var state =
                Administrator.with(Administrator.key()).get(SKILLS + "a/state").jsonPath();
        Administrator.with(Administrator.key())
                .get("/v1/manage/audit?limit=1&action=draft.restored")
                .then()
                .body("items.href", equalTo(List.of(SKILLS + "a")))
                .body("items.fromVersion", equalTo(List.of(Integer.parseInt(second))))
                .body("items.toVersion", equalTo(List.of(state.getInt("version"))))
                .body("items.fromRevision", equalTo(List.of(3)))
                .body("items.language", equalTo(List.of("en")));
        assertThat(Administrator.key()).startsWith("wmk_" + state.getString("updatedBy"));
    }

    private static Response post(String path, String body) {
        return Administrator.post(Administrator.key(), path, body);
    }

    @Test
    void all_of_it_is_read_as_it_is_at_one_moment() {
        var none = new Filter(null, null, null, null, Instant.parse("2999-01-01T00:00:00Z"), null);
        var isolation = QuarkusTransaction.requiringNew().call(() -> {
            log.lines(none).close();
            return database.rows("show transaction_isolation");
        });
        assertThat(isolation).containsExactly("repeatable read");
    }
}
