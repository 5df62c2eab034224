package dev.waymark.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What happens to scheduled releases while somebody else is at work. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScheduleRaceTest {
    private static final String LOCK = "select pg_advisory_xact_lock(x'5761796d61726b'::bigint)";

    @Inject
    Database database;

    @BeforeEach
    void forgetEverything() throws SQLException {
        database.empty();
    }

    @Test
    void what_is_scheduled_while_everything_is_asked_for_is_left_out_too() throws Exception {
        Editor.make("one");
        Editor.make("two");
        var everything = new CompletableFuture<Response>();
        database.during(LOCK, () -> {
            everything.completeAsync(() -> Schedule.everything("null"));
            awaitWaiting();
            schedule("one");
        });
        everything.get(20, TimeUnit.SECONDS).then().statusCode(201).body("urls", equalTo(List.of("/v1/skills/two")));
    }

    @Test
    void one_that_is_being_published_is_not_cancelled_and_nobody_waits() throws Exception {
        int id = Schedule.skill("one", Editor.make("one"));
        database.during(
                "select 1 from scheduled_release for update",
                () -> Schedule.cancel(id)
                        .then()
                        .statusCode(409)
                        .body("detail", equalTo("This scheduled release is being published right now.")));
        Schedule.cancel(id).then().statusCode(204);
    }

    @Test
    void a_replacement_that_a_scheduled_release_names_is_not_thrown_away() {
        Editor.make("old");
        Schedule.everything("null").then().statusCode(201);
        String tag = Editor.make("new");
        Editor.post("old/retire", "{\"replacedBy\":\"new\"}").then().statusCode(200);
        String old = Editor.get("old").header("ETag");
        int id = Schedule.skill("old", old);
        Editor.discard("old", old).then().statusCode(204);
        Editor.discard("new", tag).then().statusCode(409).body("code", equalTo("not-stageable"));
        Schedule.cancel(id).then().statusCode(204);
        Editor.discard("new", tag).then().statusCode(204);
    }

    @Test
    void what_is_published_and_retired_meanwhile_does_not_come_back() throws Exception {
        String tag = Editor.make("one");
        int id = Schedule.skill("one", tag);
        publish(tag);
        Editor.post("one/retire", "{\"replacedBy\":null}").then().statusCode(200);
        publish(Editor.get("one").header("ETag"));
        Schedule.come(database);
        assertThat(Schedule.ended(id).getString("reason")).contains("something else was published of skill 'one'");
        RestAssured.get("/v1/skills/one").then().statusCode(410);
    }

    @Test
    void what_was_retired_before_comes_back_at_its_time() throws Exception {
        publish(Editor.make("one"));
        Editor.post("one/retire", "{\"replacedBy\":null}").then().statusCode(200);
        publish(Editor.get("one").header("ETag"));
        String tag = Editor.patch("one", "*", "{\"title\":\"Back\"}").header("ETag");
        int id = Schedule.skill("one", tag);
        Schedule.come(database);
        assertThat(Schedule.ended(id).getString("state")).isEqualTo("published");
        RestAssured.get("/v1/skills/one").then().statusCode(200).body("title", equalTo("Back"));
    }

    @Test
    void what_nobody_publishes_in_time_shows_in_health() throws Exception {
        publish(Editor.make("one"));
        database.asOwner("""
                insert into scheduled_release (publish_at, created_at, created_by)
                values (now() - interval '10 minutes', now(), 'x'), (now() - interval '1 second', now(), 'x')
                """);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!health().contains("\"overdue\": 1")) {
            assertThat(System.nanoTime()).as(health()).isLessThan(end);
            Thread.sleep(20);
        }
        assertThat(health()).contains("waymark.jobs.enabled");
    }

    private static String health() {
        return RestAssured.get("/q/health/ready")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** Publishes the draft of a skill at once. */
    private static void publish(String tag) {
        Schedule.post("""
                        {"note":null,"entries":[{"type":"skill","slug":"one","version":%s}],"baseRelease":null,"publishAt":null}
                        """.formatted(tag.replace("\"", ""))).then().statusCode(201);
    }

    private void schedule(String slug) {
        try {
            database.asOwner("""
                    insert into scheduled_release (publish_at, created_at, created_by) values (now() + interval '1 day', now(), 'x');
                    insert into scheduled_document
                        (scheduled_release, entry, type, locale, slug, version, retires, document, sha256)
                    select s.id, d.entry, d.type, d.locale, d.slug, d.version, false, d.document, d.sha256
                    from draft d, scheduled_release s where d.slug = '%s'
                    """.formatted(slug));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until somebody has asked for the lock of releases. */
    private void awaitWaiting() {
        var asked = "select count(*) from pg_stat_activity where query like 'select pg_try_advisory%'";
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (database.rows(asked).contains("0")) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
