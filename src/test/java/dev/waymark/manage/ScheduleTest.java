package dev.waymark.manage;

import static dev.waymark.manage.Editor.discard;
import static dev.waymark.manage.Editor.get;
import static dev.waymark.manage.Editor.make;
import static dev.waymark.manage.Editor.patch;
import static dev.waymark.manage.Editor.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Releases that wait for their time. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScheduleTest {
    private static final String NOW = "null";

    @Inject
    Database database;

    @BeforeEach
    void forgetEverything() throws SQLException {
        database.empty();
    }

    @Test
    void what_waits_is_published_at_its_time_as_it_was_and_not_before() throws Exception {
        String one = make("one");
        String two = make("two");
        int edited = Schedule.skill("one", one);
        int unedited = Schedule.skill("two", two);
        String changed = "{\"title\":\"Changed since\"}";
        patch("one", one, changed).then().statusCode(200);
        make("three");
        Schedule.everything(NOW).then().statusCode(201).body("urls", equalTo(List.of("/v1/skills/three")));
        RestAssured.get("/v1/skills/one").then().statusCode(404);
        assertThat(Schedule.get(edited).getString("state")).isEqualTo("waiting");
        Schedule.come(database);
        var published = Schedule.ended(edited);
        assertThat(published.getString("state")).isEqualTo("published");
        assertThat(Schedule.ended(unedited).getInt("release")).isGreaterThan(1);
        RestAssured.get("/v1/skills/one").then().body("title", equalTo("Skill one"));
        RestAssured.get("/v1/releases/" + published.getInt("release")).then().body("note", equalTo("Of one"));
        get("one/state").then().body("state", equalTo("changed")).body("title", equalTo("Changed since"));
        get("two/state").then().body("state", equalTo("published"));
        assertThat(database.rows("select number from release")).hasSize(3);
        Schedule.cancel(edited).then().statusCode(409).body("code", equalTo("not-waiting"));
    }

    @Test
    void it_is_told_with_all_that_it_will_do() {
        String one = make("one");
        var at = Schedule.tomorrow();
        var answer = Schedule.everything("\"%s\"".formatted(at));
        answer.then()
                .statusCode(202)
                .header("Location", matchesPattern("/v1/manage/scheduled-releases/[0-9]+"))
                .body("state", equalTo("waiting"))
                .body("publishAt", equalTo(at.toString()))
                .body("entries.slug", equalTo(List.of("one")))
                .body("entries.version", equalTo(List.of(Integer.parseInt(one.replace("\"", "")))))
                .body("findings.rule", hasItem("unreached-skill"));
        assertThat(Schedule.get(answer.path("id")).prettify())
                .isEqualTo(answer.jsonPath().prettify());
        list("?state=waiting&limit=1").then().body("items.id", equalTo(List.of(answer.<Integer>path("id"))));
        list("?state=failed").then().body("items", equalTo(List.of()));
        Schedule.everything(NOW).then().statusCode(409).body("code", equalTo("nothing-to-publish"));
    }

    @Test
    void one_that_would_undo_or_break_something_fails_and_hinders_no_other() throws Exception {
        String one = make("one");
        make("two");
        int overtaken = Schedule.skill("one", one);
        Schedule.everything(NOW).then().statusCode(201);
        String three = make("three", "two");
        int dangling = Schedule.skill("three", three);
        String four = make("four");
        int harmless = Schedule.skill("four", four);
        one = patch("one", "*", "{\"title\":\"Mended meanwhile\"}").header("ETag");
        publish("one", one);
        post("two/retire", "{\"replacedBy\":null}").then().statusCode(200);
        Schedule.everything(NOW).then().statusCode(201);
        Schedule.come(database);
        assertThat(Schedule.ended(harmless).getString("state")).isEqualTo("published");
        assertThat(Schedule.ended(overtaken).getString("reason"))
                .contains("something else was published of skill 'one'");
        var failed = Schedule.ended(dangling);
        assertThat(failed.getString("state")).isEqualTo("failed");
        assertThat(failed.getString("reason")).contains("dangling-reference");
        assertThat(failed.getList("findings.rule", String.class)).contains("dangling-reference");
        RestAssured.get("/v1/skills/one").then().body("title", equalTo("Mended meanwhile"));
        RestAssured.get("/v1/skills/three").then().statusCode(404);
        assertThat(health(2)).contains("scheduled-releases?state=failed");
        Schedule.cancel(overtaken).then().statusCode(204);
        Schedule.cancel(dangling).then().statusCode(204);
        list("?state=cancelled").then().body("items.id", equalTo(List.of(dangling, overtaken)));
        health(0);
    }

    @Test
    void one_builds_on_another_that_was_scheduled_before() throws Exception {
        String one = make("one");
        int first = Schedule.skill("one", one);
        one = patch("one", one, "{\"title\":\"Second step\"}").header("ETag");
        int second = Schedule.skill("one", one);
        database.asOwner(
                "update scheduled_tasks set execution_time = now() where task_instance = '%s'".formatted(first));
        assertThat(Schedule.ended(first).getString("state")).isEqualTo("published");
        Schedule.come(database);
        assertThat(Schedule.ended(second).getString("reason")).isNull();
        RestAssured.get("/v1/skills/one").then().body("title", equalTo("Second step"));
        get("one/state").then().body("state", equalTo("published"));
    }

    @Test
    void what_is_public_already_makes_no_release() throws Exception {
        String one = make("one");
        int scheduled = Schedule.skill("one", one);
        publish("one", one);
        Schedule.come(database);
        var ended = Schedule.ended(scheduled);
        assertThat(ended.getString("state")).isEqualTo("published");
        assertThat((Integer) ended.get("release")).isNull();
    }

    @Test
    void one_that_is_cancelled_never_comes_and_keeps_no_text() {
        String one = make("one");
        int scheduled = Schedule.skill("one", one);
        discard("one", one).then().statusCode(409).body("detail", containsString("scheduled release"));
        Schedule.cancel(scheduled).then().statusCode(204);
        assertThat(Schedule.get(scheduled).getString("state")).isEqualTo("cancelled");
        assertThat(database.rows("select document from scheduled_document")).containsExactly("-");
        assertThat(database.rows("select * from scheduled_tasks")).isEmpty();
        Schedule.cancel(scheduled).then().statusCode(409);
        discard("one", one).then().statusCode(204);
        Administrator.with(Administrator.key())
                .get(Schedule.PATH + "/99")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01T00:00:00Z, 422",
        "2999-01-01T00:00:00Z, 422",
        "2026-12-24T09:00:00, 422",
        "tomorrow, 422",
        "2999-01-01T00:00:00.5Z, 422",
    })
    void a_time_that_cannot_be_meant_is_refused(String publishAt, int status) {
        make("one");
        for (String check : List.of("", "?check=true")) {
            var body =
                    "{\"note\":null,\"entries\":null,\"baseRelease\":null,\"publishAt\":\"%s\"}".formatted(publishAt);
            Administrator.post(Administrator.key(), "/v1/manage/releases" + check, body)
                    .then()
                    .statusCode(status)
                    .body("errors.pointer", equalTo(List.of("/publishAt")));
        }
        assertThat(database.rows("select * from scheduled_release")).isEmpty();
    }

    @Test
    void what_could_not_be_published_now_is_not_scheduled_and_a_check_schedules_nothing() {
        make("one", "nobody");
        String at = "\"%s\"".formatted(Schedule.tomorrow());
        Schedule.everything(at).then().statusCode(422).body("code", equalTo("content-rejected"));
        Administrator.post(
                        Administrator.key(),
                        "/v1/manage/releases?check=true",
                        "{\"note\":null,\"entries\":null,\"baseRelease\":null,\"publishAt\":%s}".formatted(at))
                .then()
                .statusCode(200)
                .body("findings.rule", hasItem("dangling-reference"));
        assertThat(database.rows("select * from scheduled_document")).isEmpty();
        assertThat(database.rows("select * from scheduled_tasks")).isEmpty();
    }

    @Test
    void a_request_that_comes_again_schedules_one() {
        make("one");
        var body = "{\"note\":null,\"entries\":null,\"baseRelease\":null,\"publishAt\":\"%s\"}"
                .formatted(Schedule.tomorrow());
        for (int i = 0; i < 2; i++) {
            Administrator.with(Administrator.key())
                    .header("Idempotency-Key", "schedule-" + body.hashCode())
                    .contentType("application/json")
                    .body(body)
                    .post("/v1/manage/releases")
                    .then()
                    .statusCode(202)
                    .header("Location", equalTo(Schedule.PATH + "/1"));
        }
        assertThat(database.rows("select id from scheduled_release")).containsExactly("1");
    }

    private static void publish(String slug, String tag) {
        Schedule.post("""
                        {"note":null,"entries":[{"type":"skill","slug":"%s","version":%s}],"baseRelease":null,"publishAt":null}
                        """.formatted(slug, tag.replace("\"", ""))).then().statusCode(201);
    }

    private static Response list(String query) {
        return Administrator.with(Administrator.key()).get(Schedule.PATH + query);
    }

    /** Waits until health tells of so many that failed. */
    private static String health(int failed) throws InterruptedException {
        var end = Instant.now().plus(Duration.ofSeconds(10));
        String said;
        do {
            said = RestAssured.get("/q/health/ready")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            Thread.sleep(20);
        } while (!said.contains("\"failed\": " + failed) && Instant.now().isBefore(end));
        assertThat(said).contains("\"failed\": " + failed);
        return said;
    }
}
