package dev.waymark.manage;

import static dev.waymark.manage.Editor.make;
import static dev.waymark.manage.Editor.post;
import static org.hamcrest.Matchers.equalTo;

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

/** What is to stand in for a retired entry, and goes itself. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class StandInTest {
    private static final String WAITING =
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";

    @Inject
    Database database;

    @BeforeEach
    void forgetEverything() throws SQLException {
        database.empty();
    }

    @Test
    void a_draft_that_is_thrown_away_at_the_same_moment_stands_in_for_nothing() throws Exception {
        make("old");
        Schedule.everything("null").then().statusCode(201);
        make("new");
        var retired = new CompletableFuture<Response>();
        database.beforeCommit("delete from draft where slug = 'new'", () -> {
            retired.completeAsync(() -> post("old/retire", "{\"replacedBy\":\"new\"}"));
            while (!retired.isDone() && !database.rows(WAITING).equals(List.of("1"))) {
                Thread.onSpinWait();
            }
        });
        retired.get(20, TimeUnit.SECONDS)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/replacedBy")));
        Editor.get("old/state").then().body("staged", equalTo(null));
    }
}
