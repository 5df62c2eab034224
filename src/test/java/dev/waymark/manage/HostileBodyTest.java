package dev.waymark.manage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The body of every operation of management in the contract is sent in ways in which nobody would send it by mistake. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileBodyTest {
    private static final Path CONTRACT = Path.of("openapi", "openapi.yaml");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> NO_OBJECTS = List.of(
            "",
            "null",
            "[]",
            "\"x\"",
            "{",
            "{}}",
            "{} {}",
            "\ufeff{}",
            "{\"a\":NaN}",
            "[".repeat(2000),
            "{\"a\":".repeat(40) + "1" + "}".repeat(40),
            "{\"a\":%s}".formatted("9".repeat(400)));

    /** What comes in the place of a value. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "1.5",
            "1e999999999",
            "99999999999999999999",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"a\\u202eb\"",
            "\"a\\nb\"",
            "\"' or 1=1; drop table entry--\"",
            "\"<script>alert(1)</script>\"",
            "\"../../etc/passwd\"",
            "\"${7*7}\"",
            "\"%s\"".formatted("x".repeat(9000)),
            "[]",
            "[null]",
            "[[],{}]",
            "{}",
            "{\"x\":{\"y\":[1]}}");

    /** What the service alone writes. */
    private static final List<String> INNER = List.of(
            "id",
            "href",
            "state",
            "status",
            "version",
            "release",
            "revision",
            "createdBy",
            "updatedAt",
            "sha256",
            "key");

    /** The collections share the code that reads them, and so the values, but for that of skills. */
    private static final int SHARES = 5;

    private final HttpClient client = HttpClient.newHttpClient();

    @Inject
    Database database;

    @TestHTTPResource
    URI server;

    /**
     * An operation, of something that is not there.
     *
     * @param example a body that it reads
     * @param documented the statuses that it may answer
     */
    record Operation(String method, String path, String type, JsonNode example, Set<String> documented) {
        boolean whole() {
            return !path.matches("/v1/manage/(roadmaps|job-roles|learning-resources)/.*");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Stream<Operation> operations() throws IOException {
        var operations = new ArrayList<Operation>();
        for (var path :
                new YAMLMapper().readTree(CONTRACT.toFile()).path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                for (var content : method.getValue().at("/requestBody/content").properties()) {
                    if (path.getKey().startsWith("/v1/manage/")
                            && content.getKey().endsWith("json")
                            && content.getValue().has("example")) {
                        operations.add(new Operation(
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey()
                                        .replace("{slug}", "nobody")
                                        .replace("{language}", "es")
                                        .replaceAll("\\{[^}]+}", "999999"),
                                content.getKey(),
                                content.getValue().path("example"),
                                method.getValue().path("responses").properties().stream()
                                        .map(Map.Entry::getKey)
                                        .collect(Collectors.toSet())));
                    }
                }
            }
        }
        assertThat(operations).hasSizeGreaterThan(40);
        return operations.stream();
    }

    @BeforeEach
    @AfterEach
    void forgetEverything() throws SQLException {
        database.empty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void whatever_is_sent_gets_a_documented_answer_and_what_is_refused_leaves_nothing(Operation operation)
            throws Exception {
        boolean done = false;
        for (var body : bodies(operation)) {
            done |= answersAsDocumented(operation, body) < 400;
        }
        if (!done) {
            assertThat(database.sizes().values()).containsOnly(0);
        }
    }

    /** The example with each member changed, left out, or sent twice, with members that nobody may send, and what is no object. */
    private static List<String> bodies(Operation operation) {
        var bodies = new ArrayList<>(operation.whole() ? NO_OBJECTS : List.of("", "[]"));
        var names = new ArrayList<String>();
        operation.example().fieldNames().forEachRemaining(names::add);
        var text = operation.example().toString();
        bodies.add("{\"%s\":null,%s".formatted(names.get(0), text.substring(1)));
        for (int i = 0; i < names.size(); i++) {
            int place = i;
            var name = names.get(i);
            bodies.add(without(operation.example(), name).toString());
            IntStream.range(0, VALUES.size())
                    .filter(index -> operation.whole() || index % SHARES == place % SHARES)
                    .forEach(index -> bodies.add(with(without(operation.example(), name), name, VALUES.get(index))));
        }
        INNER.stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> bodies.add(with(operation.example(), name, "\"x\"")));
        return bodies;
    }

    private static JsonNode without(JsonNode object, String name) {
        return object.<ObjectNode>deepCopy().without(name);
    }

    private static String with(JsonNode object, String name, String value) {
        var rest = object.toString().substring(1);
        return "{\"%s\":%s%s%s".formatted(name, value, rest.equals("}") ? "" : ",", rest);
    }

    private int answersAsDocumented(Operation operation, String body) throws Exception {
        var answer = send(operation, body);
        var what = "%s with %s answers %d: %s"
                .formatted(
                        operation, body.substring(0, Math.min(200, body.length())), answer.statusCode(), answer.body());
        assertThat(answer.statusCode()).as(what).isLessThan(500);
        assertThat(operation.documented()).as(what).contains(String.valueOf(answer.statusCode()));
        if (answer.statusCode() >= 400) {
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .as(what)
                    .startsWith("application/problem+json");
            assertThat(JSON.readTree(answer.body()).path("status").asInt())
                    .as(what)
                    .isEqualTo(answer.statusCode());
            assertThat(answer.body()).as(what).doesNotContainPattern("xception|hibernate|java\\.|\\p{Cc}");
        }
        return answer.statusCode();
    }

    private HttpResponse<String> send(Operation operation, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(server.resolve(operation.path()))
                        .header("Authorization", "Bearer " + Administrator.key())
                        .header("Content-Type", operation.type())
                        .header("If-Match", "*")
                        .method(operation.method(), BodyPublishers.ofString(body, UTF_8))
                        .build(),
                BodyHandlers.ofString());
    }
}
