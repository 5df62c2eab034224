package dev.waymark.manage;

import static dev.waymark.manage.Administrator.KEYS;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.OwnDatabase;
import dev.waymark.http.RawHttp;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two origins are listed. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ManagementHeadersTest {
    @TestHTTPResource
    URI server;

    @ParameterizedTest
    @ValueSource(strings = {"/v1/manage", KEYS, KEYS + "/nobody", "/v1/manage/nowhere", KEYS + "?x=1"})
    void nothing_is_kept_or_found_by_others(String path) {
        for (RequestSpecification request :
                new RequestSpecification[] {given(), Administrator.with(Administrator.key())}) {
            request.redirects()
                    .follow(false)
                    .get(path)
                    .then()
                    .header("Cache-Control", equalTo("no-store"))
                    .header("X-Robots-Tag", equalTo("noindex"))
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("Referrer-Policy", equalTo("no-referrer"))
                    .header("Cross-Origin-Resource-Policy", equalTo("same-origin"))
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .header("Access-Control-Allow-Origin", nullValue())
                    .header("Set-Cookie", nullValue());
        }
    }

    @Test
    void no_cache_keeps_that_a_path_has_another_spelling() throws IOException {
        RawHttp answer = RawHttp.get(server.getPort(), "/v1/manage/");
        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.header("Cache-Control")).hasValue("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://editor.example", "http://localhost:3000"})
    void a_listed_origin_may_send_and_read(String origin) {
        given().header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type,idempotency-key")
                .options(KEYS)
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", equalTo(origin))
                .header("Access-Control-Allow-Methods", containsString("POST"))
                .header("Access-Control-Allow-Headers", containsString("Authorization"))
                .header("Access-Control-Allow-Credentials", nullValue())
                .header("Vary", containsString("Origin"));
        Administrator.with(Administrator.key())
                .header("Origin", origin)
                .get(KEYS)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(origin))
                .header("Access-Control-Expose-Headers", containsString("Idempotency-Replayed"))
                .header("Vary", containsString("Origin"));
        given().header("Origin", origin)
                .get(KEYS)
                .then()
                .statusCode(401)
                .header("Access-Control-Allow-Origin", equalTo(origin));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "https://evil.example",
                "http://editor.example",
                "https://editor.example:443",
                "https://editor.example.evil",
                "https://evileditor.example",
                "https://EDITOR.example",
                "https://editor.example/",
                "https://editor.example, https://evil.example",
                "*",
                ""
            })
    void another_origin_may_neither(String origin) {
        given().header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .options(KEYS)
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Methods", nullValue());
        Administrator.with(Administrator.key())
                .header("Origin", origin)
                .get(KEYS)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Vary", containsString("Origin"));
    }

    @Test
    void what_all_may_read_stays_open_to_all() {
        given().header("Origin", "https://editor.example")
                .get("/v1")
                .then()
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .header("Vary", not(containsString("Origin")));
    }
}
