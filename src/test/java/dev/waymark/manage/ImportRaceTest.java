package dev.waymark.manage;

import static dev.waymark.manage.ContentBody.line;
import static dev.waymark.manage.ContentBody.send;
import static dev.waymark.manage.ContentBody.skill;
import static dev.waymark.manage.ContentBody.zip;
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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Somebody makes or changes a draft while an import brings the same entry. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportRaceTest {
    private static final String MAKES_IT = """
            insert into entry (id, type) values (900000000, 'skill');
            insert into draft (entry, type, locale, slug, document, sha256, updated_at, updated_by)
            values (900000000, 'skill', 'en', 'r', '%s', repeat('a', 64), now(), 'x')
            """.formatted(Editor.skill("r", "Theirs"));

    private static final String WAITING =
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";

    @Inject
    Database database;

    @Test
    void the_import_is_told_and_can_come_again() throws Exception {
        database.empty();
        var files = zip("skill/r.yaml", skill("r", "Ours"), "skill/s.yaml", skill("s", "S"));
        var brought = new CompletableFuture<Response>();
        database.beforeCommit(MAKES_IT, () -> {
            brought.completeAsync(() -> send(files, ""));
            awaitWaiting(brought);
        });
        brought.get(20, TimeUnit.SECONDS).then().statusCode(409).body("code", equalTo("conflict"));
        Editor.get("s").then().statusCode(404);
        Editor.get("r").then().body("title", equalTo("Theirs"));
        send(files, "").then().statusCode(201).body("skipped", equalTo(List.of("skill/r")));
    }

    @Test
    void one_that_waits_for_a_draft_holds_none_that_comes_later() throws Exception {
        database.empty();
        Editor.make("first");
        Editor.make("second");
        var brought = new CompletableFuture<Response>();
        database.during("select from draft where slug = 'first' for no key update", () -> {
            brought.completeAsync(() -> send(line("first", "First"), "?remove=skill/second"));
            awaitWaiting(brought);
            assertThat(database.rows("select slug from draft where slug = 'second' for update nowait"))
                    .containsExactly("second");
        });
        brought.get(20, TimeUnit.SECONDS)
                .then()
                .statusCode(201)
                .body("skipped", equalTo(List.of("skill/first")))
                .body("removed", equalTo(List.of("skill/second")));
    }

    private void awaitWaiting(CompletableFuture<Response> last) {
        while (!last.isDone() && !database.rows(WAITING).equals(List.of("1"))) {
            Thread.onSpinWait();
        }
    }
}
