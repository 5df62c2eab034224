package dev.waymark.manage;

import static dev.waymark.manage.ContentBody.IMPORTS;
import static dev.waymark.manage.ContentBody.line;
import static dev.waymark.manage.ContentBody.send;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
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

/** What is told of imports while they run and afterwards. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportProgressTest {
    private static final String DRAFTS = "select from draft for update";

    @Inject
    Database database;

    @BeforeEach
    void forget() throws SQLException {
        database.empty();
    }

    @Test
    void what_is_done_is_listed_with_its_release_the_latest_first() {
        send(line("r", "R") + line("s", "S"), "").then().statusCode(201);
        send(line("r", "R anew"), "?publish=true").then().statusCode(201);
        send("no content", "").then().statusCode(422);
        list("").then()
                .statusCode(200)
                .body("items.state", equalTo(List.of("failed", "done", "done")))
                .body("items.read[2]", equalTo(2))
                .body("items.total[2]", equalTo(2))
                .body("items.release[1]", equalTo(1))
                .body("items.release[2]", equalTo(null))
                .body("items.endedAt[0]", notNullValue());
        String next = list("?limit=1").path("next");
        list("?limit=2&cursor=" + next).then().body("items.state", equalTo(List.of("done", "done")));
        String href = list("").path("items[1].href");
        get(Administrator.key(), href).then().statusCode(200).body("release", equalTo(1));
        String other = Administrator.make("content:write").getString("key");
        get(other, href).then().statusCode(404).body("code", equalTo("unknown-import"));
        get(other, IMPORTS).then().body("items.size()", equalTo(0));
        get(other, IMPORTS + "/x").then().statusCode(404);
    }

    @Test
    void a_running_one_says_what_it_does_and_a_killed_one_has_failed() throws Exception {
        send(line("r", "R"), "").then().statusCode(201);
        var running = new CompletableFuture<Response>();
        database.during(DRAFTS, () -> {
            running.completeAsync(() -> send(line("r", "R anew") + line("s", "S"), "?publish=true"));
            await("saving");
            list("").then()
                    .body("items.read[0]", equalTo(2))
                    .body("items.total[0]", equalTo(2))
                    .body("items.endedAt[0]", equalTo(null));
            kill();
        });
        running.get(20, TimeUnit.SECONDS).then().statusCode(503);
        list("").then().body("items.state", equalTo(List.of("failed", "done")));
        assertThat(database.rows("select count(*) from release")).containsExactly("0");
    }

    @Test
    void one_whose_instance_is_gone_has_failed() throws SQLException {
        send(line("r", "R"), "").then().statusCode(201);
        database.asService("update import set state = 'publishing', ended_at = null");
        list("").then().body("items.state", equalTo(List.of("failed")));
        database.asOwner("update import set state = 'reading', ended_at = null");
        list("").then().body("items.state", equalTo(List.of("reading")));
        database.asOwner("update import set started_at = now() - interval '6 minutes'");
        list("").then().body("items.state", equalTo(List.of("failed")));
        database.asOwner("update import set started_at = now() - interval '8 days'");
        send(line("r", "R"), "").then().statusCode(201);
        list("").then().body("items.size()", equalTo(1));
    }

    @Test
    void a_check_and_a_repeated_answer_are_none() {
        send(line("r", "R"), "?check=true").then().statusCode(200);
        list("").then().body("items.size()", equalTo(0));
        for (int i = 0; i < 2; i++) {
            Administrator.with(Administrator.key())
                    .header("Idempotency-Key", "progress")
                    .contentType("application/x-ndjson;charset=UTF-8")
                    .body(line("r", "R").getBytes(UTF_8))
                    .post(IMPORTS)
                    .then()
                    .statusCode(201);
        }
        list("").then().body("items.state", equalTo(List.of("done")));
    }

    private void kill() {
        try {
            database.asService("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where wait_event_type = 'Lock' and query like '%from draft%' and pid <> pg_backend_pid()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(String state) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!state.equals(list("").path("items[0].state"))) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static Response list(String query) {
        return get(Administrator.key(), IMPORTS + query);
    }

    private static Response get(String key, String path) {
        return Administrator.with(key).urlEncodingEnabled(false).get(path);
    }
}
