package dev.waymark.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How much can wait at a time. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class QuotaTest {
    private static final String HOOK = "https://hooks.example.org/";

    @Inject
    Database database;

    @BeforeEach
    void forgetEverything() throws SQLException {
        database.empty();
    }

    @Test
    void five_hundred_releases_wait_for_their_time_and_no_more() throws SQLException {
        Editor.make("one");
        database.asOwner("""
                insert into scheduled_release (publish_at, created_at, created_by)
                select now() + interval '1 day', now(), 'x' from generate_series(1, 500)
                """);
        var at = "\"%s\"".formatted(Schedule.tomorrow());
        Schedule.everything(at).then().statusCode(409).body("code", equalTo("too-many-scheduled-releases"));
        Schedule.everything("null").then().statusCode(201);
        Editor.patch("one", "*", "{\"title\":\"Later\"}").then().statusCode(200);
        Schedule.cancel(1).then().statusCode(204);
        Schedule.everything(at).then().statusCode(202);
        Schedule.everything(at).then().statusCode(409);
    }

    @Test
    void there_are_twenty_webhooks_at_most() throws SQLException {
        for (int i = 0; i < 20; i++) {
            WebhookTest.make(HOOK + i, "release.failed");
        }
        Administrator.post(Administrator.key(), WebhookTest.HOOKS, WebhookTest.body(HOOK, true, "release.failed"))
                .then()
                .statusCode(409)
                .body("code", equalTo("too-many-webhooks"));
        var first = webhooks("?limit=15");
        assertThat(first.getList("items.url", String.class)).hasSize(15).startsWith(HOOK + 0);
        var second = webhooks("?limit=15&cursor=" + first.getString("next"));
        assertThat(second.getList("items.url", String.class)).hasSize(5).endsWith(HOOK + 19);
        assertThat(second.getString("next")).isNull();
        assertThat(webhooks("").getString("next")).isNull();
        database.asOwner("delete from webhook where url like '%/0'");
        WebhookTest.make(HOOK, "release.failed");
        database.asOwner("delete from webhook");
    }

    private static JsonPath webhooks(String query) {
        return Administrator.with(Administrator.key())
                .get(WebhookTest.HOOKS + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
