package dev.waymark.manage;

import static dev.waymark.manage.Administrator.KEYS;
import static dev.waymark.manage.Administrator.post;
import static dev.waymark.manage.Administrator.with;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import dev.waymark.http.RawHttp;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are not what an operation reads. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyBodyTest {
    @Inject
    Database database;

    @TestHTTPResource
    URI server;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "1",
                "\"x\"",
                "{",
                "{}}",
                "{} {}",
                "{'name':'x'}",
                "{\"name\":\"x\",}",
                "{\"name\":NaN}",
                "{\"name\":01}",
                "/* x */ {}",
                "<key/>",
                "\ufeff{}",
                "{\"name\":\"line\nend\"}",
                "{\"name\":\"\\x\"}"
            })
    void what_is_no_object_is_refused_as_a_whole(String body) {
        refused(post(Administrator.key(), KEYS, body), 400, "malformed-body");
    }

    @Test
    void what_is_too_deep_too_long_or_not_UTF_8_is_refused_as_a_whole() {
        refused(post(Administrator.key(), KEYS, "{\"a\":".repeat(33) + "1" + "}".repeat(33)), 400, "malformed-body");
        refused(post(Administrator.key(), KEYS, "{\"%s\":1}".formatted("n".repeat(65))), 400, "malformed-body");
        refused(post(Administrator.key(), KEYS, "{\"n\":%s}".formatted("9".repeat(31))), 400, "malformed-body");
        byte[] latin = "{\"name\":\"\u00e9\",\"scopes\":[\"audit:read\"],\"expiresAt\":null}".getBytes(ISO_8859_1);
        refused(
                with(Administrator.key())
                        .contentType("application/json")
                        .body(latin)
                        .post(KEYS),
                400,
                "malformed-body");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                                        | 400 | /name,/scopes,/expiresAt
            {"name":"x","scopes":["audit:read"],"expiresAt":null,"id":"a"}            | 400 | /id
            {"name":"x","name":"y","scopes":["audit:read"],"expiresAt":null}          | 400 | /name
            {"name":1,"scopes":["audit:read"],"expiresAt":null}                       | 400 | /name
            {"name":null,"scopes":["audit:read"],"expiresAt":null}                    | 400 | /name
            {"name":["x"],"scopes":{"a":1},"expiresAt":true}                          | 400 | /name,/scopes,/expiresAt
            {"name":"x","scopes":"audit:read","expiresAt":null}                       | 400 | /scopes
            {"name":"x","scopes":["audit:read",1,null],"expiresAt":null}              | 400 | /scopes/1,/scopes/2
            {"name":"x","scopes":["audit:read"],"expiresAt":1767225600}               | 400 | /expiresAt
            {"name":"\\ud800","scopes":["audit:read"],"expiresAt":null}               | 400 | /name
            {"name":"a\\u0000b","scopes":["audit:read"],"expiresAt":null}             | 400 | /name
            {"a/b~c":1,"name":"x","scopes":["audit:read"],"expiresAt":null}           | 400 | /a~1b~0c
            {"name":"","scopes":[],"expiresAt":"soon"}                                | 422 | /name,/scopes,/expiresAt
            {"name":" ","scopes":["content:erase"],"expiresAt":"2001-01-01T00:00:00"} | 422 | /name,/scopes/0,/expiresAt
            {"name":"a\\nb","scopes":["audit:read","audit:read"],"expiresAt":null}    | 422 | /name,/scopes/1
            {"name":"a\\u202eb","scopes":["audit:read"],"expiresAt":null}             | 422 | /name
            {"name":"a\\u2028b","scopes":["audit:read"],"expiresAt":null}             | 422 | /name
            {"name":"\\u200d","scopes":["audit:read"],"expiresAt":null}               | 422 | /name
            {"name":"x","scopes":["audit:read"],"expiresAt":"2001-01-01T00:00:00Z"}   | 422 | /expiresAt
            {"name":"x","scopes":["AUDIT:READ"],"expiresAt":null}                     | 422 | /scopes/0
            """)
    void every_mistake_is_named_by_its_place(String body, int status, String pointers) {
        Response answer = post(Administrator.key(), KEYS, body);
        refused(answer, status, status == 400 ? "malformed-body" : "invalid-member");
        answer.then().body("errors.pointer", contains(pointers.split(",")));
    }

    @Test
    void mistakes_of_both_kinds_come_together() {
        Response answer = post(Administrator.key(), KEYS, "{\"name\":\"\",\"scopes\":1,\"more\":true}");
        refused(answer, 400, "malformed-body");
        answer.then().body("errors.pointer", hasItems("/name", "/scopes", "/expiresAt", "/more"));
    }

    @Test
    void of_a_great_many_mistakes_a_hundred_are_named() {
        StringBuilder body = new StringBuilder("{");
        for (int i = 0; i < 10_000; i++) {
            body.append("\"m").append(i).append("\":1,");
        }
        Response answer =
                post(Administrator.key(), KEYS, body.append("\"x\":1}").toString());
        refused(answer, 400, "malformed-body");
        answer.then().body("errors", hasSize(100));
    }

    @Test
    void a_name_has_100_characters_at_most_whatever_they_weigh() {
        String longest = "\ud83d\udca5".repeat(100);
        post(Administrator.key(), KEYS, Administrator.body(longest, null, "audit:read"))
                .then()
                .statusCode(201)
                .body("name", equalTo(longest));
        refused(
                post(Administrator.key(), KEYS, Administrator.body("x".repeat(101), null, "audit:read")),
                422,
                "invalid-member");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "721", "99999999999"})
    void hours_have_a_range(String hours) {
        refused(
                post(Administrator.key(), KEYS + "/nobody/rotate", "{\"overlapHours\":%s}".formatted(hours)),
                422,
                "invalid-member");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1e2", "\"1\"", "true", "null"})
    void a_number_is_not_made_of_something_else(String hours) {
        refused(
                post(Administrator.key(), KEYS + "/nobody/rotate", "{\"overlapHours\":%s}".formatted(hours)),
                400,
                "malformed-body");
    }

    @Test
    void a_body_of_more_than_a_mebibyte_is_refused() {
        String large = "{\"name\":\"%s\"}".formatted(" ".repeat(1024 * 1024));
        post(Administrator.key(), KEYS, large).then().statusCode(413).body("code", equalTo("payload-too-large"));
        String nearly = " ".repeat(1024 * 1023) + Administrator.body("Large", null, "audit:read");
        post(Administrator.key(), KEYS, nearly).then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X: y",
                "Content-Type:",
                "Content-Type: json",
                "Content-Type: text/plain",
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Type: multipart/form-data",
                "Content-Type: application/xml",
                "Content-Type: application/json;charset=UTF-16",
                "Content-Type: application/json; charset=ISO-8859-1"
            })
    void what_does_not_say_that_it_is_JSON_in_UTF_8_is_refused(String type) throws IOException {
        var answer = RawHttp.send(
                server.getPort(),
                "POST %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\n%s\r\nContent-Length: 2\r\nAuthorization: Bearer %s\r\n\r\n{}"
                        .formatted(KEYS, type, Administrator.key()));
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.body()).contains("\"code\":\"unsupported-media-type\"");
    }

    private void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
        assertThat(answer.asString()).doesNotContainPattern("xception|jackson|java\\.");
    }

    @Test
    void nothing_of_a_refused_body_is_kept() {
        List<String> before = database.rows("select count(*) from key");
        post(Administrator.key(), KEYS, "{\"name\":\"x\",\"scopes\":[\"audit:read\"],\"expiresAt\":null,\"id\":\"a\"}");
        assertThat(database.rows("select count(*) from key")).isEqualTo(before);
    }
}
