package dev.waymark.manage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Webhooks that are removed in the moment in which somebody has to do with them; the removal is one statement held open. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WebhookRemovalTest {
    private static final String HOOK = "https://hooks.example.org/";
    private static final int PATIENCE_SECONDS = 20;

    @Inject
    Database database;

    @Inject
    DataSource service;

    @BeforeEach
    void forgetEverything() throws SQLException {
        database.empty();
        database.asOwner("delete from webhook");
    }

    @Test
    void a_release_is_published_and_tells_those_that_are_left() throws Exception {
        int removed =
                WebhookTest.make(HOOK, "release.published", "entry.changed").getInt("id");
        int left = WebhookTest.make(HOOK, "release.published", "entry.changed").getInt("id");
        database.asOwner("update webhook set retry_at = now() + interval '1 hour'");
        Editor.make("one");
        int status = whileRemoved(removed, () -> Schedule.everything("null").statusCode());
        assertThat(status).isEqualTo(201);
        assertThat(database.rows("select webhook, event from webhook_delivery order by id"))
                .containsExactly(left + " release.published", left + " entry.changed");
    }

    @Test
    void a_test_finds_no_webhook() throws Exception {
        int id = WebhookTest.make(HOOK, "release.published").getInt("id");
        assertThat(whileRemoved(id, () -> WebhookTest.test(id).statusCode())).isEqualTo(404);
    }

    @Test
    void a_retry_finds_no_webhook() throws Exception {
        int id = WebhookTest.make(HOOK, "release.published").getInt("id");
        database.asOwner("update webhook set retry_at = now() + interval '1 hour'");
        int delivery = WebhookTest.test(id).then().extract().path("id");
        int status = whileRemoved(id, () -> WebhookTest.retry(id, delivery).statusCode());
        assertThat(status).isEqualTo(404);
    }

    @Test
    void what_came_of_a_message_is_not_noted() throws Exception {
        var answer = new CountDownLatch(1);
        try (var receiver = new Receiver(message -> {
            answer.await();
            return 500;
        })) {
            int id = WebhookTest.make(receiver.url("/"), "release.published").getInt("id");
            WebhookTest.test(id).then().statusCode(200);
            receiver.next();
            whileRemoved(id, () -> {
                answer.countDown();
                return 0;
            });
            assertThat(database.rows("select id from webhook_delivery")).isEmpty();
        }
    }

    /** Does something that has to wait for a removal, and nothing for which that would have to wait in turn. */
    private int whileRemoved(int id, Callable<Integer> work) throws Exception {
        try (var connection = service.getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, "select from webhook where id = %s for update".formatted(id));
            var done = CompletableFuture.supplyAsync(() -> call(work));
            awaitSomebodyWaits();
            execute(connection, "select from webhook_delivery where webhook = %s for update nowait".formatted(id));
            execute(connection, "delete from webhook where id = %s".formatted(id));
            connection.commit();
            connection.setAutoCommit(true);
            return done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static int call(Callable<Integer> work) {
        try {
            return work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitSomebodyWaits() throws InterruptedException {
        long start = System.nanoTime();
        while (database.rows("select 1 from pg_locks where not granted and locktype in ('transactionid', 'tuple')")
                .isEmpty()) {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(PATIENCE_SECONDS));
            Thread.sleep(10);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
