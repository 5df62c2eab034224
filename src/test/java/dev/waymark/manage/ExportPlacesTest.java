package dev.waymark.manage;

import static dev.waymark.manage.ContentBody.export;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Exports that are asked for all at once. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExportPlacesTest {
    private static final int PLACES = 4;

    private static final List<String> LARGE = List.of(ContentBody.EXPORT, "/v1/manage/audit?format=ndjson");

    @Inject
    Database database;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Inject
    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @Inject
    @ConfigProperty(name = "quarkus.flyway.password")
    String ownerPassword;

    /** Those that wait for the table are refused for that after two seconds, so that they have ended in either case. */
    @Test
    void four_are_written_and_a_fifth_is_told_to_come_again() throws Exception {
        database.empty();
        var threads = Executors.newFixedThreadPool(PLACES);
        try (var connection = DriverManager.getConnection(url, owner, ownerPassword);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table draft in access exclusive mode");
            var waiting = Stream.generate(() -> asked(threads)).limit(PLACES).toList();
            awaitAllWait();
            for (var path : LARGE) {
                var refused = Administrator.with(Administrator.key()).get(path);
                assertThat(refused.statusCode()).as(path).isEqualTo(503);
                assertThat(refused.<String>path("code")).as(path).isEqualTo("overloaded");
                assertThat(refused.header("Retry-After")).as(path).isEqualTo("5");
            }
            connection.rollback();
            for (var one : waiting) {
                assertThat(one.get(20, TimeUnit.SECONDS).statusCode()).isIn(200, 503);
            }
        } finally {
            threads.shutdownNow();
        }
        LARGE.forEach(
                path -> Administrator.with(Administrator.key()).get(path).then().statusCode(200));
    }

    private static CompletableFuture<Response> asked(ExecutorService threads) {
        return CompletableFuture.supplyAsync(() -> export(""), threads);
    }

    private void awaitAllWait() {
        var waiting = "select count(*) from pg_locks where not granted and relation = 'draft'::regclass";
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!database.rows(waiting).equals(List.of(String.valueOf(PLACES)))) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
