package dev.waymark.manage;

import static dev.waymark.manage.WebhookTest.HOOKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.standardwebhooks.Webhook;
import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Webhooks that get another secret. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WebhookRotationTest {
    @Inject
    Database database;

    @BeforeEach
    void forgetEverything() throws SQLException {
        database.empty();
        database.asOwner("delete from webhook");
    }

    @Test
    void another_secret_counts_beside_the_former_one_for_a_while() throws Exception {
        try (var receiver = new Receiver(message -> 200)) {
            var made = WebhookTest.make(receiver.url("/all"), "release.published");
            var path = made.getString("href");
            var second = rotate(path, 24);
            var both = message(receiver, path);
            assertThat(both.header("Webhook-signature")).matches("v1,\\S+ v1,\\S+");
            for (var secret : List.of(made.getString("secret"), second)) {
                assertThatCode(() -> new Webhook(secret).verify(both.body(), both.headers()))
                        .doesNotThrowAnyException();
            }
            var third = rotate(path, 0);
            var one = message(receiver, path);
            assertThat(one.header("Webhook-signature")).matches("v1,\\S+");
            assertThatCode(() -> new Webhook(third).verify(one.body(), one.headers()))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void what_is_no_rotation_is_refused() {
        var path =
                WebhookTest.make("https://hook.example/", "release.published").getString("href");
        for (var body : List.of("{\"overlapHours\":721}", "{\"overlapHours\":-1}", "{\"overlapHours\":\"1\"}", "{}")) {
            assertThat(Administrator.post(Administrator.key(), path + "/rotate", body)
                            .statusCode())
                    .as(body)
                    .isIn(400, 422);
        }
        Administrator.post(Administrator.key(), HOOKS + "/999999/rotate", "{\"overlapHours\":1}")
                .then()
                .statusCode(404);
    }

    private static Receiver.Message message(Receiver receiver, String path) throws InterruptedException {
        Administrator.with(Administrator.key()).post(path + "/test").then().statusCode(200);
        return receiver.next();
    }

    private static String rotate(String path, int hours) {
        return Administrator.post(Administrator.key(), path + "/rotate", "{\"overlapHours\":%s}".formatted(hours))
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
    }
}
