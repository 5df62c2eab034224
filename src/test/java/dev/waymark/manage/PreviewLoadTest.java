package dev.waymark.manage;

import static dev.waymark.manage.Editor.make;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Database;
import dev.waymark.TwoLanguages;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Strangers who ask for a preview again and again, while others work. */
@QuarkusTest
@TestProfile(TwoLanguages.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PreviewLoadTest {
    private static final String EVERYTHING = "{\"note\":null,\"entries\":null,\"baseRelease\":null,\"publishAt\":null}";

    @Inject
    Database database;

    @Test
    void strangers_hold_up_neither_publications_nor_readers() throws Exception {
        database.empty();
        make("one");
        String url = Administrator.post(
                        Administrator.key(), Editor.SKILLS + "one/preview-links", "{\"expiresInHours\":1}")
                .path("url");
        var statuses = new ConcurrentLinkedQueue<Response>();
        var over = new AtomicBoolean();
        var strangers = Executors.newFixedThreadPool(5);
        try {
            for (int i = 0; i < 5; i++) {
                strangers.execute(() -> {
                    while (!over.get()) {
                        statuses.add(given().get(url));
                    }
                });
            }
            for (int i = 0; i < 5; i++) {
                Editor.patch("one", "*", "{\"summary\":\"Change %s.\"}".formatted(i))
                        .then()
                        .statusCode(200);
                long start = System.nanoTime();
                Administrator.post(Administrator.key(), "/v1/manage/releases", EVERYTHING)
                        .then()
                        .statusCode(201);
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
                given().get("/v1/skills?limit=" + (i + 1)).then().statusCode(200);
            }
        } finally {
            over.set(true);
            strangers.shutdown();
            strangers.awaitTermination(10, TimeUnit.SECONDS);
        }
        assertThat(statuses).extracting(Response::statusCode).containsOnly(200, 503);
        assertThat(statuses)
                .filteredOn(answer -> answer.statusCode() == 503)
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.header("Retry-After")).isEqualTo("1"));
    }
}
