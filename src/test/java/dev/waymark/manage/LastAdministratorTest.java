package dev.waymark.manage;

import static dev.waymark.manage.Administrator.KEYS;
import static dev.waymark.manage.Administrator.body;
import static dev.waymark.manage.Administrator.make;
import static dev.waymark.manage.Administrator.post;
import static dev.waymark.manage.Administrator.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Somebody who can make keys is always left. All keys but those of a test expire for as long as it takes. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LastAdministratorTest {
    private static final String ADMINISTRATOR = "keys:admin";

    @Inject
    Database database;

    private JsonPath first = new JsonPath("{}");
    private JsonPath second = new JsonPath("{}");

    @BeforeEach
    void leaveTwo() throws SQLException {
        first = make(ADMINISTRATOR);
        second = make(ADMINISTRATOR);
        database.asOwner("update key set expires_at = '9999-01-01Z' where expires_at is null and id not in ('%s', '%s')"
                .formatted(first.getString("id"), second.getString("id")));
    }

    @AfterEach
    void takeBack() throws SQLException {
        database.asOwner("update key set expires_at = null where expires_at = '9999-01-01Z'");
        database.asOwner(
                "update key set revoked_at = now(), revoked_by = id where revoked_at is null and id in ('%s', '%s')"
                        .formatted(first.getString("id"), second.getString("id")));
    }

    @Test
    void the_last_one_cannot_be_revoked() {
        revoke(first, second).then().statusCode(204);
        revoke(second, second).then().statusCode(409).body("code", equalTo("last-administrator"));
        with(second.get("key")).get(KEYS).then().statusCode(200);
    }

    @Test
    void one_that_expires_takes_nobodys_place() {
        revoke(first, second).then().statusCode(204);
        post(second.get("key"), KEYS, body("Brief", "2099-01-01T00:00:00Z", ADMINISTRATOR))
                .then()
                .statusCode(201);
        revoke(second, second).then().statusCode(409);
    }

    @Test
    void one_that_lacks_a_scope_takes_nobodys_place() throws SQLException {
        String id = first.getString("id");
        database.asOwner("update key set scopes = 'content:read keys:admin' where id = '%s'".formatted(id));
        revoke(first, second).then().statusCode(409).body("code", equalTo("last-administrator"));
        revoke(second, second).then().statusCode(204);
    }

    @RepeatedTest(5)
    void of_two_who_revoke_each_other_one_is_left() throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Response>> requests = List.of(() -> revoke(first, second), () -> revoke(second, first));
            List<Integer> statuses = threads.invokeAll(requests).stream()
                    .map(LastAdministratorTest::status)
                    .sorted()
                    .toList();
            assertThat(statuses.get(0)).isEqualTo(204);
            assertThat(statuses.get(1)).as("the slower one").isIn(401, 409);
        } finally {
            threads.shutdown();
        }
        assertThat(database.rows("select count(*) from key where revoked_at is null and id in ('%s', '%s')"
                        .formatted(first.getString("id"), second.getString("id"))))
                .containsExactly("1");
    }

    private static int status(Future<Response> answer) {
        try {
            return answer.get().statusCode();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Response revoke(JsonPath key, JsonPath by) {
        return with(by.get("key")).delete(key.getString("href"));
    }
}
