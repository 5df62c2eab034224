package dev.waymark.manage;

import static dev.waymark.manage.ContentBody.line;
import static dev.waymark.manage.ContentBody.send;
import static dev.waymark.manage.Editor.make;
import static dev.waymark.manage.Withdrawing.withdraw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A withdrawal while others are at work, on another node, and cut off in the middle. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WithdrawalRaceTest {
    private static final String DRAFT = "select from draft where slug = 'a' for update";

    @Inject
    Database database;

    @BeforeEach
    void two_releases() throws SQLException {
        database.empty();
        make("a");
        make("b", "a");
        Schedule.everything("null").then().statusCode(201);
        Editor.patch("a", "*", "{\"title\":\"Anew\"}").then().statusCode(200);
        Schedule.everything("null").then().statusCode(201);
    }

    @Test
    void whatever_comes_at_the_same_time_does_not_bring_it_back() throws Exception {
        Editor.patch("a", "*", "{\"title\":\"A third time\"}").then().statusCode(200);
        var others = new java.util.ArrayList<CompletableFuture<Response>>();
        var withdrawal = new CompletableFuture<Response>();
        database.during(DRAFT, () -> {
            withdrawal.completeAsync(() -> withdraw("skills/a"));
            awaitWaiting();
            others.add(CompletableFuture.supplyAsync(() -> Schedule.everything("null")));
            others.add(CompletableFuture.supplyAsync(() -> send(line("a", "Imported"), "?publish=true")));
            others.add(CompletableFuture.supplyAsync(() -> Editor.patch("a", "*", "{\"title\":\"Patched\"}")));
            others.add(CompletableFuture.supplyAsync(
                    () -> Administrator.post(Administrator.key(), "/v1/manage/releases/1/restore", "{\"note\":null}")));
        });
        withdrawal.get(20, TimeUnit.SECONDS).then().statusCode(201);
        for (var other : others) {
            assertThat(other.get(20, TimeUnit.SECONDS).statusCode()).isBetween(400, 499);
        }
        assertThat(database.rows("select slug from draft")).containsExactly("b");
        assertThat(database.rows("select distinct document from revision where withdrawn"))
                .containsExactly(
                        "{\"slug\":\"a\",\"title\":\"Withdrawn\",\"summary\":\"Withdrawn\",\"kind\":\"tool\"}");
        RestAssured.get("/v1/skills/a").then().statusCode(410);
    }

    @Test
    void one_that_is_cut_off_has_done_nothing() throws Exception {
        var sizes = database.sizes();
        var answers = PublicAnswers.documents(database, List.of(1, 2), List.of("en"));
        var withdrawal = new CompletableFuture<Response>();
        // The last but one of what it writes waits, and by then most is done.
        database.during("lock table idempotency in share mode", () -> {
            withdrawal.completeAsync(() -> withdraw("skills/a"));
            awaitWaiting();
            try {
                database.asService("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where wait_event_type = 'Lock' and query like '%withdraw(%' and pid <> pg_backend_pid()");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        withdrawal.get(20, TimeUnit.SECONDS).then().statusCode(503);
        assertThat(database.sizes()).isEqualTo(sizes);
        assertThat(PublicAnswers.documents(database, List.of(1, 2), List.of("en")))
                .isEqualTo(answers);
        withdraw("skills/a").then().statusCode(201);
    }

    @Test
    void what_another_node_withdraws_is_kept_nowhere() throws Exception {
        for (var url : List.of("/v1/skills/a", "/v1/skills/a?release=1", "/v1/skills/b?release=1")) {
            assertThat(PublicAnswers.get(url).status()).isEqualTo(200);
            PublicAnswers.get(url);
        }
        database.asOwner("""
                select withdraw((select entry from name where slug = 'a'), 'en', null, 'x', 'other');
                insert into release select max(number) + 1, now(), 'other', null, max(renderer), 'en' from release;
                """);
        long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (PublicAnswers.get("/v1/skills/a?release=1").status() == 200) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
        assertThat(PublicAnswers.get("/v1/skills/b?release=1").text()).contains("\"title\":\"Withdrawn\"");
        assertThat(PublicAnswers.get("/v1/skills/a").status()).isEqualTo(410);
    }

    @Test
    void the_service_can_change_nothing_but_by_a_withdrawal_with_a_release() {
        for (var statement : List.of(
                "delete from rendition",
                "update revision set document = '{}'",
                "update release set note = 'x'",
                "insert into withdrawal (entry, reason, release, created_at, created_by)"
                        + " select entry, 'x', 2, now(), 'x' from name limit 1",
                "delete from withdrawal",
                "select cut(1, '{[1,)}')",
                "create temporary table withdrawal (like public.withdrawal including all);"
                        + " select withdraw((select min(entry) from name), 'en', null, 'x', 'x')",
                "select withdraw((select min(entry) from name), 'en', null, 'x', 'x');"
                        + " update rendition set first = 1",
                "select withdraw((select min(entry) from name), 'en', null, 'x', 'x')")) {
            assertThatThrownBy(() -> database.asService(statement))
                    .as(statement)
                    .isInstanceOf(SQLException.class);
        }
        assertThat(database.rows("select count(*) from withdrawal")).containsExactly("0");
    }

    /** Waits until the withdrawal waits for somebody else. */
    private void awaitWaiting() {
        var waiting = "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                + " and (query like '%withdraw(%' or query like '%for no key update%')";
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (database.rows(waiting).contains("0")) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
