package dev.waymark.manage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.waymark.OwnDatabase;
import dev.waymark.access.AccessKey;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who guesses is slowed down, and nobody beside them. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FailedKeysTest {
    private static final int LIMIT = 10;

    /** A slow machine gives tokens back between two requests. */
    private static final int MANY = 5 * LIMIT;

    @Test
    void after_ten_keys_that_do_not_count_an_address_has_to_wait() {
        String address = "192.0.2.1";
        assertThat(untilRefusal(() -> send(address, AccessKey.random().text()))).isBetween(LIMIT, MANY);
        send(address, AccessKey.random().text())
                .then()
                .statusCode(429)
                .body("code", equalTo("too-many-requests"))
                .header("Retry-After", matchesPattern("[1-6]"))
                .header("RateLimit-Policy", equalTo("\"failed-keys\";q=10;w=60"))
                .header("Cache-Control", equalTo("no-store"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "wmk_0123456789ab_x"})
    void what_is_no_key_at_all_counts_too(String text) {
        assertThat(untilRefusal(() -> send("192.0.2.2", text))).isLessThanOrEqualTo(MANY);
    }

    @Test
    void a_key_that_counts_goes_on_to_count_at_the_same_address() {
        String address = "192.0.2.3";
        untilRefusal(() -> send(address, AccessKey.random().text()));
        for (int i = 0; i < 2 * LIMIT; i++) {
            send(address, Administrator.key()).then().statusCode(200);
        }
        send("192.0.2.4", AccessKey.random().text()).then().statusCode(401);
        given().header("X-Forwarded-For", address).get("/v1/manage").then().statusCode(401);
        given().header("X-Forwarded-For", address)
                .header("Authorization", "Bearer nonsense")
                .get("/v1")
                .then()
                .statusCode(200);
    }

    private static int untilRefusal(Supplier<Response> request) {
        int answered = 0;
        while (answered <= MANY && request.get().statusCode() != 429) {
            answered++;
        }
        return answered;
    }

    private static Response send(String address, String key) {
        return Administrator.with(key).header("X-Forwarded-For", address).get("/v1/manage");
    }
}
