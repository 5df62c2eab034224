package dev.waymark.manage;

import static dev.waymark.manage.Administrator.KEYS;
import static dev.waymark.manage.Administrator.body;
import static dev.waymark.manage.Administrator.make;
import static dev.waymark.manage.Administrator.post;
import static dev.waymark.manage.Administrator.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import dev.waymark.model.Sha256;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The life of a key. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyTest {
    private static final String ADMINISTRATOR = "keys:admin";

    @Inject
    Database database;

    @Test
    void the_text_of_a_key_is_told_once_and_its_digest_is_all_that_is_kept() {
        JsonPath made = make("content:read", "audit:read");
        String text = made.get("key");
        String id = made.get("id");
        assertThat(text).startsWith("wmk_" + id + "_");
        String shown = with(Administrator.key())
                .get(made.getString("href"))
                .then()
                .statusCode(200)
                .body("scopes", contains("content:read", "audit:read"))
                .body("createdAt", matchesPattern(".*:\\d\\dZ"))
                .body("expiresAt", nullValue())
                .extract()
                .asString();
        String secret = text.substring(id.length() + 5);
        assertThat(shown).doesNotContain(secret);
        assertThat(String.join(" ", database.rows("select * from key where id = '%s'".formatted(id))))
                .doesNotContain(secret)
                .contains(Sha256.of(text));
        with(text)
                .get("/v1/manage")
                .then()
                .statusCode(200)
                .body("key.id", equalTo(id))
                .body("key.scopes", contains("content:read", "audit:read"));
    }

    @Test
    void a_list_has_pages_of_those_that_are_not_revoked() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            made.add(make("audit:read").get("id"));
        }
        revoke(made.get(1)).then().statusCode(204);
        List<String> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = with(Administrator.key())
                    .get(KEYS + "?limit=2&count=exact" + next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id"));
            assertThat(page.getInt("total")).isGreaterThanOrEqualTo(3);
            next = page.get("next") == null ? null : "&cursor=" + page.get("next");
        }
        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(made.get(0), made.get(2));
        assertThat(seen).doesNotContain(made.get(1));
        with(Administrator.key()).get(KEYS + "?cursor=bm9uc2Vuc2U").then().statusCode(400);
        with(Administrator.key()).get(KEYS + "?limit=101").then().statusCode(400);
    }

    @Test
    void a_revoked_key_is_gone_with_the_next_request() {
        JsonPath made = make("content:read");
        with(made.get("key")).get("/v1/manage").then().statusCode(200);
        revoke(made.get("id")).then().statusCode(204);
        with(made.get("key")).get("/v1/manage").then().statusCode(401);
        revoke(made.get("id")).then().statusCode(404).body("code", equalTo("unknown-key"));
        with(Administrator.key()).get(made.getString("href")).then().statusCode(404);
    }

    @Test
    void a_rotated_key_counts_beside_its_former_text_for_the_hours_that_were_said() throws Exception {
        JsonPath made = make("content:read");
        JsonPath rotated = rotate(Administrator.key(), made.get("id"), 24).jsonPath();
        assertThat(rotated.getString("id")).isEqualTo(made.get("id"));
        assertThat(rotated.getString("overlapEndsAt")).isNotNull();
        for (String text : List.of(made.getString("key"), rotated.getString("key"))) {
            with(text).get("/v1/manage").then().statusCode(200);
        }
        database.asOwner("update key set former_until = now() where id = '%s'".formatted(made.getString("id")));
        with(made.get("key")).get("/v1/manage").then().statusCode(401);
        with(rotated.get("key")).get("/v1/manage").then().statusCode(200);
        JsonPath again = rotate(Administrator.key(), made.get("id"), 0).jsonPath();
        assertThat(again.getString("overlapEndsAt")).isNull();
        with(rotated.get("key")).get("/v1/manage").then().statusCode(401);
        with(again.get("key")).get("/v1/manage").then().statusCode(200);
    }

    @Test
    void a_key_that_rotates_itself_cannot_lose_the_answer() {
        JsonPath own = make(ADMINISTRATOR);
        rotate(own.get("key"), own.get("id"), 0)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/overlapHours"));
        JsonPath rotated = rotate(own.get("key"), own.get("id"), 1).jsonPath();
        with(own.get("key")).get("/v1/manage").then().statusCode(200);
        with(rotated.get("key")).get("/v1/manage").then().statusCode(200);
        revoke(own.get("id")).then().statusCode(204);
    }

    @Test
    void a_key_that_rotates_itself_goes_on_with_the_text_it_has_sent() {
        JsonPath own = make(ADMINISTRATOR);
        JsonPath lost = rotate(own.get("key"), own.get("id"), 1).jsonPath();
        JsonPath got = rotate(own.get("key"), own.get("id"), 1).jsonPath();
        with(own.get("key")).get("/v1/manage").then().statusCode(200);
        with(got.get("key")).get("/v1/manage").then().statusCode(200);
        with(lost.get("key")).get("/v1/manage").then().statusCode(401);
        revoke(own.get("id")).then().statusCode(204);
    }

    @Test
    void rotation_gives_an_expired_key_nothing_and_no_text_more_time_than_its_key() throws Exception {
        String end = Instant.now()
                .plus(2, ChronoUnit.HOURS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        String id = post(Administrator.key(), KEYS, body("Brief", end, "audit:read"))
                .path("id");
        rotate(Administrator.key(), id, 24).then().statusCode(200).body("overlapEndsAt", equalTo(end));
        database.asOwner("update key set expires_at = now() where id = '%s'".formatted(id));
        rotate(Administrator.key(), id, 24).then().statusCode(409).body("code", equalTo("key-expired"));
        revoke(id).then().statusCode(204);
    }

    @Test
    void nobody_gives_scopes_that_they_lack() {
        JsonPath limited = make(ADMINISTRATOR, "content:read");
        post(limited.get("key"), KEYS, body("More", null, "content:read", "content:publish", "audit:read"))
                .then()
                .statusCode(403)
                .body("code", equalTo("missing-scope"))
                .body("errors.pointer", contains("/scopes/1", "/scopes/2"));
        post(limited.get("key"), KEYS, body("Same", null, "content:read"))
                .then()
                .statusCode(201);
        JsonPath other = make("content:publish");
        rotate(limited.get("key"), other.get("id"), 24).then().statusCode(403);
        with(other.get("key")).get("/v1/manage").then().statusCode(200);
        revoke(limited.get("id")).then().statusCode(204);
    }

    @Test
    void a_key_that_expires_gives_nobody_more_time_than_it_has() {
        String end = "2099-01-01T00:00:00Z";
        JsonPath brief = post(Administrator.key(), KEYS, body("Brief", end, ADMINISTRATOR, "audit:read"))
                .jsonPath();
        for (String later : new @Nullable String[] {null, "2099-01-01T00:00:01Z"}) {
            post(brief.get("key"), KEYS, body("Later", later, "audit:read"))
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("outlives-key"))
                    .body("errors.pointer", contains("/expiresAt"));
        }
        post(brief.get("key"), KEYS, body("Same", end, "audit:read")).then().statusCode(201);
        JsonPath lasting = make("audit:read");
        rotate(brief.get("key"), lasting.get("id"), 24).then().statusCode(403).body("code", equalTo("outlives-key"));
        rotate(brief.get("key"), brief.get("id"), 24).then().statusCode(200);
        revoke(brief.get("id")).then().statusCode(204);
    }

    @Test
    void an_expired_key_is_listed_until_it_is_revoked() throws Exception {
        String id = post(Administrator.key(), KEYS, body("Brief", "2099-01-01T00:00:00.9+01:00", "audit:read"))
                .then()
                .statusCode(201)
                .body("expiresAt", equalTo("2098-12-31T23:00:00Z"))
                .extract()
                .path("id");
        database.asOwner("update key set expires_at = now() where id = '%s'".formatted(id));
        with(Administrator.key()).get(KEYS + "?limit=100").then().body("items.id", hasItem(id));
        revoke(id).then().statusCode(204);
        with(Administrator.key()).get(KEYS + "?limit=100").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void unknown_ids_are_404_whatever_they_look_like() {
        for (String id : List.of("nobody", "000000000000", "A", "%F0%9F%92%A5", "a".repeat(500))) {
            with(Administrator.key())
                    .urlEncodingEnabled(false)
                    .get(KEYS + "/" + id)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void the_text_of_a_key_is_in_no_refusal() {
        String key = Administrator.key();
        String secret = key.substring(17);
        assertThat(given().get("/v1/manage/" + key).asString()).doesNotContain(secret);
        assertThat(given().get("/v1/manage?key=" + key).asString()).doesNotContain(secret);
        assertThat(given().get("/q/metrics").asString()).doesNotContain(secret);
    }

    private static io.restassured.response.Response rotate(String by, String id, int hours) {
        return post(by, KEYS + "/" + id + "/rotate", "{\"overlapHours\":%s}".formatted(hours));
    }

    private static io.restassured.response.Response revoke(String id) {
        return with(Administrator.key()).delete(KEYS + "/" + id);
    }
}
