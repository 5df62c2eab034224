package dev.waymark.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.standardwebhooks.Webhook;
import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import dev.waymark.manage.Receiver.Message;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Services that are told of releases and changes. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WebhookTest {
    static final String HOOKS = "/v1/manage/webhooks";
    private static final String EVERYTHING =
            "{\"note\":\"All\",\"entries\":null,\"baseRelease\":null,\"publishAt\":null}";

    @Inject
    Database database;

    @BeforeEach
    void forgetEverything() throws SQLException {
        database.empty();
        database.asOwner("delete from webhook");
    }

    @Test
    void a_release_is_told_signed_and_in_order() throws Exception {
        try (var receiver = new Receiver(message -> 200)) {
            var made = make(receiver.url("/all"), "release.published", "entry.changed");
            Editor.make("one");
            Editor.make("two", "one");
            publish(EVERYTHING);
            Message first = receiver.next();
            var told = JsonPath.from(first.body());
            assertThat(told.getString("type")).isEqualTo("release.published");
            assertThat(told.getInt("data.release")).isEqualTo(1);
            assertThat(told.getString("data.note")).isEqualTo("All");
            assertThat(JsonPath.from(receiver.next().body()).getString("data.slug"))
                    .isEqualTo("one");
            assertThat(JsonPath.from(receiver.next().body()).getString("data.slug"))
                    .isEqualTo("two");
            var secret = made.getString("secret");
            assertThatCode(() -> new Webhook(secret).verify(first.body(), first.headers()))
                    .doesNotThrowAnyException();
            assertThat(first.header("Content-type")).startsWith("application/json");
            assertThat(all().asString()).doesNotContain(secret);
            assertThat(database.rows("select * from webhook")).noneMatch(row -> row.contains(secret));
        }
    }

    @Test
    void more_than_a_hundred_changed_entries_are_one_message_with_a_link() throws Exception {
        make("https://hooks.example.org/", "entry.changed");
        database.asOwner("update webhook set retry_at = now() + interval '1 hour'");
        publishSkills(100, "First");
        assertThat(database.rows("select event, count(*) from webhook_delivery group by event"))
                .containsExactly("entry.changed 100");
        publishSkills(101, "Second");
        var told = JsonPath.from(database.rows("select body from webhook_delivery where event <> 'entry.changed'")
                .get(0));
        assertThat(told.getString("type")).isEqualTo("entries.changed");
        assertThat(told.getInt("data.release")).isEqualTo(2);
        assertThat(told.getInt("data.entries")).isEqualTo(101);
        RestAssured.get(told.getString("data.href")).then().statusCode(200).body("from", equalTo(1));
        assertThat(database.rows("select count(*) from webhook_delivery")).containsExactly("101");
    }

    @Test
    void one_that_does_not_answer_is_told_again_and_delays_neither_the_release_nor_others() throws Exception {
        var end = new CountDownLatch(1);
        try (var silent = new Receiver(message -> {
                    end.await();
                    return 200;
                });
                var refusing = new Receiver(message -> message.path().equals("/first") ? 500 : 302);
                var harmless = new Receiver(message -> 204)) {
            make(silent.url("/"), "release.published");
            int refused = make(refusing.url("/first"), "release.published").getInt("id");
            make(harmless.url("/"), "release.published");
            Editor.make("one");
            long start = System.nanoTime();
            publish(EVERYTHING);
            harmless.next();
            silent.next();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
            String name = refusing.next().header("Webhook-id");
            awaitDelivery(refused, "status", 500);
            retry(refused, deliveries(refused).getInt("items[0].id")).then().statusCode(200);
            assertThat(refusing.next().header("Webhook-id")).isEqualTo(name);
            change(refused, refusing.url("/redirected"), true).then().statusCode(200);
            refusing.next();
            awaitDelivery(refused, "status", 302);
            assertThat(refusing.isEmpty()).as("nobody is sent elsewhere").isTrue();
            end.countDown();
        }
    }

    @Test
    void one_that_takes_nothing_for_a_day_is_paused_and_begins_anew_with_what_waits() throws Exception {
        var status = new int[] {503};
        try (var receiver = new Receiver(message -> status[0])) {
            int id = make(receiver.url("/"), "release.published").getInt("id");
            test(id).then().statusCode(200).body("event", equalTo("webhook.test"));
            receiver.next();
            awaitDelivery(id, "attempts", 1);
            database.asOwner("update webhook set failing_since = now() - interval '25 hours', retry_at = null");
            receiver.next();
            awaitDelivery(id, "attempts", 2);
            var paused = get(id);
            assertThat(paused.getBoolean("active")).isFalse();
            assertThat(paused.getString("paused")).startsWith("It has taken nothing for 24 hours");
            test(id).then().statusCode(409);
            status[0] = 200;
            change(id, receiver.url("/"), true).then().statusCode(200);
            receiver.next();
            awaitDelivery(id, "status", 200);
            assertThat(get(id).getInt("waiting")).isZero();
            status[0] = 410;
            test(id).then().statusCode(200);
            awaitDelivery(id, "status", 410);
            assertThat(get(id).getString("paused")).contains("gone");
        }
    }

    @Test
    void a_scheduled_release_that_fails_is_told() throws Exception {
        try (var receiver = new Receiver(message -> 200)) {
            make(receiver.url("/"), "release.failed");
            String one = Editor.make("one");
            int scheduled = Schedule.skill("one", one);
            Editor.patch("one", one, "{\"title\":\"Mended\"}").then().statusCode(200);
            publish(
                    "{\"note\":null,\"entries\":[{\"type\":\"skill\",\"slug\":\"one\",\"version\":%s}],\"baseRelease\":null,\"publishAt\":null}"
                            .formatted(Editor.get("one").header("ETag").replace("\"", "")));
            Schedule.come(database);
            var told = JsonPath.from(receiver.next().body());
            assertThat(told.getString("type")).isEqualTo("release.failed");
            assertThat(told.getInt("data.scheduledRelease")).isEqualTo(scheduled);
            assertThat(told.getString("data.href")).isEqualTo(Schedule.PATH + "/" + scheduled);
            assertThat(told.getMap("data")).containsOnlyKeys("scheduledRelease", "publishAt", "href");
        }
    }

    @Test
    void what_is_removed_is_gone_and_what_is_not_there_is_told_so() throws Exception {
        int id = make("https://hooks.example.org/", "release.failed").getInt("id");
        change(id, "https://hooks.example.org/other", false)
                .then()
                .statusCode(200)
                .body("url", equalTo("https://hooks.example.org/other"))
                .body("active", equalTo(false));
        Administrator.with(Administrator.key()).delete(HOOKS + "/" + id).then().statusCode(204);
        Administrator.with(Administrator.key())
                .delete(HOOKS + "/" + id)
                .then()
                .statusCode(404)
                .body("code", equalTo("unknown-webhook"));
        change(id, "https://hooks.example.org/", true).then().statusCode(404);
        Administrator.post(Administrator.key(), HOOKS, "{\"url\":1,\"events\":[\"x\"],\"active\":\"yes\"}")
                .then()
                .statusCode(400)
                .body("errors.detail[0]", startsWith("It must be"));
    }

    static JsonPath make(String url, String... events) {
        return Administrator.post(Administrator.key(), HOOKS, body(url, true, events))
                .then()
                .statusCode(201)
                .header("Location", startsWith(HOOKS))
                .extract()
                .jsonPath();
    }

    private static Response change(int id, String url, boolean active) {
        return Administrator.with(Administrator.key())
                .contentType("application/json")
                .body(body(url, active, "release.published"))
                .put(HOOKS + "/" + id);
    }

    static String body(String url, boolean active, String... events) {
        return "{\"url\":\"%s\",\"events\":[\"%s\"],\"active\":%s}"
                .formatted(url, String.join("\",\"", events), active);
    }

    static Response test(int id) {
        return Administrator.with(Administrator.key()).post(HOOKS + "/" + id + "/test");
    }

    static Response retry(int id, int delivery) {
        return Administrator.with(Administrator.key()).post(HOOKS + "/%s/deliveries/%s/retry".formatted(id, delivery));
    }

    private static Response all() {
        return Administrator.with(Administrator.key()).get(HOOKS);
    }

    static JsonPath get(int id) {
        return Administrator.with(Administrator.key()).get(HOOKS + "/" + id).jsonPath();
    }

    static JsonPath deliveries(int id) {
        return Administrator.with(Administrator.key())
                .get(HOOKS + "/" + id + "/deliveries?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static void awaitDelivery(int id, String member, int value) throws InterruptedException {
        long start = System.nanoTime();
        while (!Integer.valueOf(value).equals(deliveries(id).get("items[0]." + member))) {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
            Thread.sleep(20);
        }
    }

    private static void publishSkills(int number, String title) {
        var lines = IntStream.rangeClosed(1, number)
                .mapToObj(i -> ContentBody.line("skill-" + i, title + " " + i))
                .collect(Collectors.joining());
        ContentBody.send(lines, "?publish=true").then().statusCode(201);
    }

    private static void publish(String body) {
        Schedule.post(body).then().statusCode(201);
    }
}
