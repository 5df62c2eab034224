package dev.waymark.manage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Database;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Schedules releases with the first key, and lets their time come. */
final class Schedule {
    static final String PATH = "/v1/manage/scheduled-releases";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Schedule() {}

    /** A time that comes in no test by itself. */
    static Instant tomorrow() {
        return Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    }

    /** Asks for a release of everything at a time, as it stands in JSON. */
    static Response everything(String publishAt) {
        return post("{\"note\":null,\"entries\":null,\"baseRelease\":null,\"publishAt\":%s}".formatted(publishAt));
    }

    /** Schedules the draft of a skill, and tells the id of the scheduled release. */
    static int skill(String slug, String tag) {
        return post("""
                        {"note":"Of %s","entries":[{"type":"skill","slug":"%s","version":%s}],"baseRelease":null,"publishAt":"%s"}
                        """.formatted(slug, slug, tag.replace("\"", ""), tomorrow()))
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    static Response post(String body) {
        return Administrator.post(Administrator.key(), "/v1/manage/releases", body);
    }

    static JsonPath get(int id) {
        return Administrator.with(Administrator.key())
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static Response cancel(int id) {
        return Administrator.with(Administrator.key()).delete(PATH + "/" + id);
    }

    /** Lets the time of all that waits come. */
    static void come(Database database) throws SQLException {
        database.asOwner("update scheduled_release set publish_at = now() where state = 'waiting';"
                + " update scheduled_tasks set execution_time = now()");
    }

    /** Waits until one has ended. */
    static JsonPath ended(int id) throws InterruptedException {
        long start = System.nanoTime();
        var found = get(id);
        while (found.getString("state").equals("waiting")) {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
            Thread.sleep(20);
            found = get(id);
        }
        return found;
    }
}
