package dev.waymark.embed;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScriptTest {

    @Test
    void every_version_is_listed_with_the_digest_of_its_bytes() throws Exception {
        var versions = when().get("/embed/versions.json").then().statusCode(200).extract();
        List<String> scripts = new ArrayList<>();
        List<String> digests = new ArrayList<>();
        for (String module : List.of("element", "frame")) {
            scripts.addAll(versions.path("versions." + module + ".script"));
            digests.addAll(versions.path("versions." + module + ".integrity"));
        }
        assertThat(scripts).isNotEmpty();
        for (int i = 0; i < scripts.size(); i++) {
            byte[] code = when().get(scripts.get(i)).asByteArray();
            assertThat(digests.get(i))
                    .isEqualTo("sha384-"
                            + Base64.getEncoder()
                                    .encodeToString(
                                            MessageDigest.getInstance("SHA-384").digest(code)));
        }
    }

    @Test
    void what_was_released_is_served_unchanged() throws Exception {
        Path released = Path.of("openapi/released/scripts.json");
        String served = when().get("/embed/versions.json").asString();
        assertThat(changes(Files.exists(released) ? Files.readString(released) : served, served))
                .isEmpty();
    }

    @Test
    void a_changed_or_missing_release_is_found() throws Exception {
        String served = when().get("/embed/versions.json").asString();
        assertThat(changes(served.replaceFirst("sha384-.", "sha384-~"), served)).hasSize(1);
        assertThat(changes(served.replace("/1.0.0/", "/0.9.0/"), served)).hasSize(2);
    }

    /** The scripts of the old list that the new one has with other bytes or not at all. */
    private static List<String> changes(String old, String present) throws Exception {
        var digests = digests(present);
        return digests(old).entrySet().stream()
                .filter(script -> !script.getValue().equals(digests.get(script.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, String> digests(String list) throws Exception {
        var digests = new HashMap<String, String>();
        for (JsonNode version : new ObjectMapper().readTree(list).path("versions")) {
            for (String module : List.of("element", "frame")) {
                var script = version.path(module);
                digests.put(
                        script.path("script").asText(), script.path("integrity").asText());
            }
        }
        return digests;
    }

    @Test
    void a_version_is_kept_for_ever_and_the_newest_of_its_kind_for_a_minute() {
        String exact = when().get("/embed/1.0.0/waymark.js")
                .then()
                .statusCode(200)
                .contentType("text/javascript;charset=UTF-8")
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .extract()
                .asString();
        when().get("/embed/1/waymark.js")
                .then()
                .statusCode(200)
                .header("Cache-Control", startsWith("public, max-age=60,"))
                .body(equalTo(exact));
    }

    @Test
    void a_script_has_no_cookie_and_an_entity_tag_that_spares_its_bytes() {
        var answer = when().get("/embed/1/waymark.js").then().extract();
        assertThat(answer.headers().hasHeaderWithName("Set-Cookie")).isFalse();
        given().header("If-None-Match", answer.header("ETag"))
                .when()
                .get("/embed/1/waymark.js")
                .then()
                .statusCode(304);
    }

    @Test
    void the_element_costs_9_KB_with_its_styles_and_the_data_14_KB() {
        assertThat(zippedSize("/embed/1/waymark.js")).isLessThanOrEqualTo(9 * 1024);
        assertThat(zippedSize("/v1/roadmaps/machine-learning?include=vocabularies&lang=en"))
                .isLessThanOrEqualTo(14 * 1024);
    }

    @Test
    void an_editor_finds_the_declarations_beside_the_script() {
        when().get("/embed/1.0.0/waymark.d.ts")
                .then()
                .statusCode(200)
                .contentType("application/typescript;charset=UTF-8")
                .body(containsString("'waymark-roadmap'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/embed/9/waymark.js",
                "/embed/1.0/waymark.js",
                "/embed/1.0.9/waymark.js",
                "/embed/x/waymark.d.ts"
            })
    void a_version_that_never_was_is_refused(String path) {
        when().get(path).then().statusCode(404).body("code", equalTo("not-found"));
    }

    private static int zippedSize(String path) {
        return Integer.parseInt(given().header("Accept-Encoding", "gzip")
                .when()
                .head(path)
                .then()
                .statusCode(200)
                .extract()
                .header("Content-Length"));
    }
}
