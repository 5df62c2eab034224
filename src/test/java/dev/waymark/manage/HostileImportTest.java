package dev.waymark.manage;

import static dev.waymark.manage.ContentBody.IMPORTS;
import static dev.waymark.manage.ContentBody.NDJSON;
import static dev.waymark.manage.ContentBody.ZIP;
import static dev.waymark.manage.ContentBody.line;
import static dev.waymark.manage.ContentBody.send;
import static dev.waymark.manage.ContentBody.zip;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import dev.waymark.http.RawHttp;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies of imports that are not what they should be, whatever their form. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileImportTest {
    private static final int LARGEST = 32 * 1024 * 1024;

    @Inject
    Database database;

    @TestHTTPResource
    URI server;

    @BeforeEach
    void beginEmpty() throws SQLException {
        database.empty();
    }

    @AfterEach
    void nothing_was_imported() {
        assertThat(database.sizes().values()).containsOnly(0);
    }

    @Test
    void a_body_of_another_type() {
        for (String type : new String[] {"application/json", "text/yaml", "application/x-ndjson;charset=ISO-8859-1"}) {
            Administrator.with(Administrator.key())
                    .header("Content-Type", type)
                    .body("{}".getBytes(UTF_8))
                    .post(IMPORTS)
                    .then()
                    .statusCode(415)
                    .body("detail", containsString("application/zip or application/x-ndjson"));
        }
    }

    @Test
    void a_body_that_is_too_large() throws IOException, InterruptedException {
        for (String type : new String[] {ZIP, NDJSON}) {
            assertThat(RawHttp.send(
                                    server.getPort(),
                                    "POST %s HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\nContent-Type: %s\r\nContent-Length: %s\r\n\r\n"
                                            .formatted(IMPORTS, Administrator.key(), type, LARGEST + 1))
                            .status())
                    .isEqualTo(413);
            assertThat(ContentBody.stream(server, new byte[LARGEST + 1024 * 1024], type)
                            .statusCode())
                    .isEqualTo(413);
        }
    }

    @Test
    void a_line_that_stands_there_twice() {
        send(line("r", "R") + line("s", "S") + line("r", "R 4"), "")
                .then()
                .statusCode(422)
                .body("errors[0].detail", equalTo("line 1 is this entry already"))
                .body("errors[0].line", equalTo(3))
                .body("errors[0]", not(hasKey("file")));
    }

    @Test
    void a_line_without_an_end() {
        send("x".repeat(2 * 1024 * 1024), "")
                .then()
                .statusCode(422)
                .body("errors[0].detail", containsString("more than 1048576 bytes"));
    }

    @Test
    void aliases_that_would_grow() {
        var laughs = new StringBuilder("a0: &a0 [lol]\n");
        for (int i = 1; i < 30; i++) {
            laughs.append(
                    "a%s: &a%s [%s]\n".formatted(i, i, "*a%s,".formatted(i - 1).repeat(9)));
        }
        send(zip("skill/r.yaml", laughs.toString()), "")
                .then()
                .statusCode(422)
                .body("errors[0].detail", containsString("anchors and aliases are not used here"));
    }

    @Test
    void text_that_is_not_UTF8() {
        byte[] latin = "slug: r\ntitle: Pythön\n".getBytes(ISO_8859_1);
        send(zip(Map.of("skill/r.yaml", latin)), "")
                .then()
                .statusCode(422)
                .body("errors[0].detail", equalTo("the file is no UTF-8 text"))
                .body("errors[0].file", equalTo("skill/r.yaml"));
        send(line("r", "Pythön").getBytes(ISO_8859_1), NDJSON, "")
                .then()
                .statusCode(422)
                .body("errors[0].detail", equalTo("the line is no UTF-8 text"))
                .body("errors[0].line", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "3",
                "{",
                "{}{}",
                "\ufeff{}",
                "{\"type\":\"skill\",\"type\":\"skill\"}",
                "{\"type\":\"stage\",\"slug\":\"r\",\"language\":\"en\",\"document\":{}}",
                "{\"type\":\"skill\",\"slug\":\"R\",\"language\":\"en\",\"document\":{}}",
                "{\"type\":\"skill\",\"slug\":\"r\",\"language\":\"es\",\"document\":{}}",
                "{\"type\":\"skill\",\"slug\":\"r\",\"language\":\"en\"}",
                "{\"type\":\"skill\",\"slug\":\"r\",\"language\":\"en\",\"document\":{},\"more\":1}"
            })
    void a_line_that_is_no_entry(String odd) {
        send(line("s", "S") + odd + "\n", "").then().statusCode(422).body("errors[0].line", equalTo(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {ZIP, NDJSON})
    void a_body_without_anything(String type) {
        send(new byte[0], type, "").then().statusCode(400).body("code", equalTo("malformed-body"));
    }
}
