package dev.waymark.manage;

import static dev.waymark.manage.Administrator.KEYS;
import static dev.waymark.manage.Administrator.body;
import static dev.waymark.manage.Administrator.make;
import static dev.waymark.manage.Administrator.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import dev.waymark.access.AccessKey;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are sent again. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class IdempotencyTest {
    @Inject
    Database database;

    private final String name = "retry-" + UUID.randomUUID();
    private final String wish = body(name, null, "content:read");

    @Test
    void the_same_request_has_one_effect_and_one_answer() {
        Response first = send(Administrator.key(), name, wish);
        Response second = send(Administrator.key(), name, wish);
        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        second.then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .header("Location", equalTo(first.header("Location")));
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(made()).hasSize(1);
        with(second.path("key")).get("/v1/manage").then().statusCode(200);
    }

    @Test
    void what_is_kept_of_an_answer_shows_no_key() {
        String text = send(Administrator.key(), name, wish).path("key");
        var kept = database.rows("select encode(answer, 'escape') from idempotency where name = '%s'".formatted(name));
        assertThat(kept)
                .singleElement()
                .satisfies(answer -> assertThat(answer)
                        .doesNotContain(text)
                        .doesNotContain("wmk_")
                        .doesNotContain(name));
    }

    @Test
    void another_request_under_the_same_name_is_refused() {
        send(Administrator.key(), name, wish).then().statusCode(201);
        send(Administrator.key(), name, wish + " ")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        assertThat(made()).hasSize(1);
    }

    @Test
    void what_else_a_request_asks_for_makes_it_another_one() {
        send(Administrator.key(), name, wish).then().statusCode(201);
        with(Administrator.key())
                .header("Idempotency-Key", name)
                .header("If-Match", "\"1\"")
                .contentType("application/json")
                .body(wish)
                .post(KEYS)
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void two_names_are_none() {
        with(Administrator.key())
                .header("Idempotency-Key", name, "another")
                .contentType("application/json")
                .body(wish)
                .post(KEYS)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-header"));
        assertThat(made()).isEmpty();
    }

    @Test
    void each_key_has_names_of_its_own() {
        JsonPath other = make("keys:admin", "content:read");
        send(Administrator.key(), name, wish).then().statusCode(201);
        send(other.get("key"), name, wish).then().statusCode(201).header("Idempotency-Replayed", nullValue());
        assertThat(made()).hasSize(2);
        with(Administrator.key()).delete(other.getString("href")).then().statusCode(204);
    }

    @Test
    void a_refusal_is_not_kept() {
        send(Administrator.key(), name, body(name, null, "content:erase"))
                .then()
                .statusCode(422);
        send(Administrator.key(), name, wish).then().statusCode(201);
    }

    @Test
    void after_a_day_the_name_is_free() throws Exception {
        send(Administrator.key(), name, wish).then().statusCode(201);
        database.asOwner("update idempotency set created_at = created_at - interval '25 hours' where name = '%s'"
                .formatted(name));
        send(Administrator.key(), name, wish).then().statusCode(201).header("Idempotency-Replayed", nullValue());
        assertThat(made()).hasSize(2);
    }

    @Test
    void a_lost_answer_to_a_rotation_is_got_again_with_the_former_text_alone() {
        JsonPath own = make("keys:admin");
        String path = own.getString("href") + "/rotate";
        Response lost = rotate(own.get("key"), path);
        Response again = rotate(own.get("key"), path);
        again.then().statusCode(200).header("Idempotency-Replayed", equalTo("true"));
        assertThat(again.asString()).isEqualTo(lost.asString());
        rotate(again.path("key"), path).then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
        with(Administrator.key()).delete(own.getString("href")).then().statusCode(204);
    }

    @Test
    void requests_at_the_same_time_have_one_effect() throws Exception {
        var threads = Executors.newFixedThreadPool(6);
        try {
            Callable<Response> request = () -> send(Administrator.key(), name, wish);
            List<Future<Response>> answers =
                    threads.invokeAll(Stream.generate(() -> request).limit(6).toList());
            for (Future<Response> answer : answers) {
                assertThat(answer.get().statusCode()).isIn(201, 409);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(made()).hasSize(1);
    }

    @Test
    void while_a_request_is_under_way_the_same_one_is_told_so() throws Exception {
        String id = AccessKey.parse(Administrator.key()).orElseThrow().id();
        database.during(
                "select pg_advisory_xact_lock(hashtextextended('%s %s', 0))".formatted(id, name),
                () -> send(Administrator.key(), name, wish)
                        .then()
                        .statusCode(409)
                        .header("Retry-After", "1")
                        .body("code", equalTo("idempotency-in-flight")));
        send(Administrator.key(), name, wish).then().statusCode(201);
        assertThat(made()).hasSize(1);
    }

    @Test
    void each_request_forgets_a_thousand_old_ones_and_none_that_somebody_else_holds() throws Exception {
        String id = AccessKey.parse(Administrator.key()).orElseThrow().id();
        database.asOwner("""
                insert into idempotency (key, name, request, status, answer, created_at)
                select '%s', 'old-' || i, repeat('0', 64), 200, '', now() - interval '25 hours' + i * interval '1 second'
                from generate_series(1, 1200) i
                """.formatted(id));
        database.during("select from idempotency where name = 'old-1' for update", () -> {
            send(Administrator.key(), name, wish).then().statusCode(201);
            assertThat(old()).containsExactly("200");
        });
        send(Administrator.key(), name + "-2", wish).then().statusCode(201);
        assertThat(old()).containsExactly("0");
    }

    private List<String> old() {
        return database.rows("select count(*) from idempotency where name like 'old-%'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "\u00e9", "x\t"})
    void a_name_is_of_visible_characters(String odd) {
        with(Administrator.key())
                .header("Idempotency-Key", odd + "z")
                .contentType("application/json")
                .body(wish)
                .post(KEYS)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-header"));
        send(Administrator.key(), "x".repeat(129), wish).then().statusCode(400);
        assertThat(made()).isEmpty();
    }

    private static Response send(String key, String name, String body) {
        return with(key)
                .header("Idempotency-Key", name)
                .contentType("application/json")
                .body(body)
                .post(KEYS);
    }

    private Response rotate(String key, String path) {
        return with(key)
                .header("Idempotency-Key", name)
                .contentType("application/json")
                .body("{\"overlapHours\":1}")
                .post(path);
    }

    /** The ids of the keys of that name. */
    private List<String> made() {
        return database.rows("select id from key where name = '%s'".formatted(name));
    }
}
