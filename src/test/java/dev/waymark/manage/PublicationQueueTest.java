package dev.waymark.manage;

import static io.restassured.RestAssured.when;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

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

/** Those who wait for a release leave readers their connections. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublicationQueueTest {
    private static final String LOCK = "select pg_advisory_xact_lock(x'5761796d61726b'::bigint)";
    /** More than the pool has connections. */
    private static final int CHECKS = 60;

    @Inject
    Database database;

    @Test
    void readers_are_answered_while_many_wait_for_a_release_and_most_of_these_are_sent_away() throws Exception {
        database.empty();
        Editor.make("one");
        var threads = Executors.newFixedThreadPool(CHECKS);
        try {
            var checks = new CompletableFuture<List<CompletableFuture<Response>>>();
            database.during(LOCK, () -> {
                var sent = IntStream.range(0, CHECKS)
                        .mapToObj(i -> CompletableFuture.supplyAsync(PublicationQueueTest::check, threads))
                        .toList();
                checks.complete(sent);
                awaitRefusals(sent);
                when().get("/v1/skills?limit=7&sort=updatedAt").then().statusCode(200);
            });
            var answers = checks.join().stream().map(CompletableFuture::join).collect(groupingBy(Response::statusCode));
            assertThat(answers.keySet()).containsExactlyInAnyOrder(200, 503);
            assertThat(answers.get(503)).allSatisfy(answer -> {
                assertThat(answer.header("Retry-After")).isEqualTo("5");
                assertThat(answer.jsonPath().getString("code")).isEqualTo("overloaded");
            });
            check().then().statusCode(200);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void awaitRefusals(List<CompletableFuture<Response>> sent) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (sent.stream().filter(CompletableFuture::isDone).count() < CHECKS / 2 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private static Response check() {
        return Administrator.post(
                Administrator.key(),
                "/v1/manage/releases?check=true",
                "{\"note\":null,\"entries\":null,\"baseRelease\":null,\"publishAt\":null}");
    }
}
