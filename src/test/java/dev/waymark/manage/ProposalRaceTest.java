package dev.waymark.manage;

import static dev.waymark.manage.Editor.make;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Somebody changes a draft while somebody else asks for its release. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProposalRaceTest {
    private static final String WAITING =
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";

    @Inject
    Database database;

    @Test
    void what_was_checked_is_what_is_asked_for() throws Exception {
        database.empty();
        String version = make("a").replace("\"", "");
        var proposal = new CompletableFuture<Response>();
        var renaming = new CompletableFuture<Response>();
        // The next proposal is the first one, and so waits for what becomes of this, when its drafts are checked
        // already.
        database.during(
                "insert into proposal (number, created_at, created_by) overriding system value"
                        + " select 1, now(), id from key limit 1",
                () -> {
                    proposal.completeAsync(() -> Administrator.post(
                            Administrator.key(),
                            "/v1/manage/proposals",
                            "{\"note\":null,\"entries\":[{\"type\":\"skill\",\"slug\":\"a\",\"version\":%s}]}"
                                    .formatted(version)));
                    awaitWaiting(1, proposal);
                    renaming.completeAsync(() -> Editor.post("a/rename", "{\"slug\":\"b\"}"));
                    awaitWaiting(2, renaming);
                });
        proposal.get().then().statusCode(201).body("proposal.entries.slug", equalTo(List.of("a")));
        renaming.get().then().statusCode(200);
    }

    private void awaitWaiting(int requests, CompletableFuture<Response> last) {
        while (!last.isDone() && !database.rows(WAITING).equals(List.of(String.valueOf(requests)))) {
            Thread.onSpinWait();
        }
        assertThat(last).isNotCompletedExceptionally();
    }
}
