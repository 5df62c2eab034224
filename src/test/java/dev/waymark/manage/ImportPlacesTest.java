package dev.waymark.manage;

import static dev.waymark.manage.ContentBody.line;
import static dev.waymark.manage.ContentBody.send;
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
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Imports that come all at once. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportPlacesTest {
    private static final String LOCK = "select pg_advisory_xact_lock(x'5761796d61726b'::bigint)";
    private static final int PLACES = 4;

    @Inject
    Database database;

    @Test
    void four_are_at_work_and_a_fifth_is_told_to_come_again() throws Exception {
        database.empty();
        var threads = Executors.newFixedThreadPool(PLACES);
        try {
            var sent = new CompletableFuture<List<CompletableFuture<Response>>>();
            database.during(LOCK, () -> {
                sent.complete(IntStream.range(0, PLACES)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> send(line("s" + i, "S"), ""), threads))
                        .toList());
                awaitBegun();
                for (var query : List.of("", "?check=true")) {
                    send(line("r", "R"), query)
                            .then()
                            .statusCode(503)
                            .header("Retry-After", "5")
                            .body("code", equalTo("overloaded"));
                }
            });
            for (var one : sent.get()) {
                one.get(20, TimeUnit.SECONDS).then().statusCode(201);
            }
        } finally {
            threads.shutdownNow();
        }
        send(line("r", "R"), "").then().statusCode(201);
        assertThat(database.rows("select count(*) from draft")).containsExactly("5");
    }

    private void awaitBegun() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!database.rows("select count(*) from import").contains(String.valueOf(PLACES))) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
