package dev.waymark.contract;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.waymark.Database;
import dev.waymark.manage.Administrator;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every example of the contract is what the service answers: to the path with its example parameters, lists with
 * {@code limit=2}. To write them anew after a change that you meant:
 *
 * <pre>./mvnw test -Dtest=ExamplesTest -Dcontract.accept</pre>
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExamplesTest {

    private static final Path FOLDER = Path.of("openapi", "examples");

    private static final String SOME_TIME = "2026-11-22T09:30:00Z";
    private static final String SOME_ID = "4f1s7o0q2xkd";

    /** What differs from one database to the next, and what stands for it; one of a key shows no key that could count. */
    private static final Map<String, String> VOLATILE = Map.of(
            "updatedAt", SOME_TIME,
            "publishedAt", SOME_TIME,
            "createdAt", SOME_TIME,
            "overlapEndsAt", SOME_TIME,
            "next", "MS4zNS4wLjQ0Mjk4MzA5NGY3MzNmYzY",
            "id", SOME_ID,
            "createdBy", "8w3c5n1r6ytz",
            "key", "wmk_%s_…".formatted(SOME_ID));

    private static final String KEYS = "/v1/manage/keys";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Database database;

    static Stream<ContractOperation> operations() {
        return Contract.committed().operations().stream()
                .filter(operation -> operation.node().path("security").isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void the_example_is_what_the_service_answers(ContractOperation operation) throws IOException {
        isExample(
                operation.id(),
                when().get(url(operation)).then().statusCode(200).extract());
    }

    @Test
    void the_examples_of_management_are_what_the_service_answers() throws IOException, SQLException {
        String administrator = onlyAdministrator();
        isExample(
                "getManagement",
                with(administrator).get("/v1/manage").then().statusCode(200).extract());
        var made = with(administrator)
                .body(request("createKey"))
                .post(KEYS)
                .then()
                .statusCode(201)
                .extract();
        isExample("createKey", made);
        String key = KEYS + "/" + made.path("id");
        isExample(
                "listKeys",
                with(administrator)
                        .get(KEYS + "?limit=2")
                        .then()
                        .statusCode(200)
                        .extract());
        isExample("getKey", with(administrator).get(key).then().statusCode(200).extract());
        isExample(
                "rotateKey",
                with(administrator)
                        .body(request("rotateKey"))
                        .post(key + "/rotate")
                        .then()
                        .statusCode(200)
                        .extract());
        isRefusal("management.403", with(made.path("key")).get(KEYS));
        database.asOwner("update key set expires_at = now() where id = '%s'".formatted((String) made.path("id")));
        isRefusal(
                "rotateKey.409", with(administrator).body(request("rotateKey")).post(key + "/rotate"));
        with(administrator).delete(key).then().statusCode(204);
        isRefusal("management.404", with(administrator).get(key));
    }

    @Test
    void the_refusals_of_management_are_what_the_service_answers() throws IOException, SQLException {
        String administrator = onlyAdministrator();
        isRefusal(
                "management.400",
                with(administrator)
                        .body("{\"title\":\"Build\",\"scopes\":\"content:read\",\"expiresAt\":null}")
                        .post(KEYS));
        isRefusal("management.401", when().get(KEYS));
        isRefusal("management.406", with(administrator).accept("text/csv").get(KEYS));
        isRefusal(
                "management.413",
                with(administrator).body(" ".repeat(1024 * 1024 + 1)).post(KEYS));
        isRefusal(
                "management.415",
                with(administrator).contentType("text/csv").body("a,b").post(KEYS));
        isRefusal(
                "management.422",
                with(administrator)
                        .body("{\"name\":\" \",\"scopes\":[\"content:erase\"],\"expiresAt\":null}")
                        .post(KEYS));
        String own = with(administrator).get("/v1/manage").path("key.id");
        String wish = request("createKey");
        List<Response> inFlight = new ArrayList<>();
        database.during(
                "select pg_advisory_xact_lock(hashtextextended('%s example', 0))".formatted(own),
                () -> inFlight.add(with(administrator)
                        .header("Idempotency-Key", "example")
                        .body(wish)
                        .post(KEYS)));
        isRefusal("management.409", inFlight.get(0));
        isRefusal("revokeKey.409", with(administrator).delete(KEYS + "/" + own));
    }

    /** Revokes what a test that ended early has left behind. */
    private static String onlyAdministrator() {
        String administrator = Administrator.key();
        String own = with(administrator).get("/v1/manage").path("key.id");
        List<String> all = with(administrator).get(KEYS + "?limit=100").path("items.id");
        all.stream()
                .filter(id -> !id.equals(own))
                .forEach(
                        id -> with(administrator).delete(KEYS + "/" + id).then().statusCode(204));
        return administrator;
    }

    private static RequestSpecification with(String key) {
        return given().header("Authorization", "Bearer " + key).contentType("application/json");
    }

    /** A request is written by hand. */
    private static String request(String operation) throws IOException {
        return Files.readString(FOLDER.resolve(operation + ".request.json"));
    }

    /** The name ends with the status. */
    private static void isRefusal(String name, Response answer) throws IOException {
        int status = Integer.parseInt(name.substring(name.indexOf('.') + 1));
        isExample(name, answer.then().statusCode(status).extract());
    }

    private static void isExample(String name, ExtractableResponse<?> extracted) throws IOException {
        JsonNode answer = masked(JSON.readTree(extracted.asByteArray()));
        Path file = FOLDER.resolve(name + ".json");
        if (System.getProperty("contract.accept") != null) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer) + "\n");
        }
        assertThat(file).exists();
        assertThat(JSON.readTree(file.toFile())).isEqualTo(answer);
    }

    private static String url(ContractOperation operation) {
        String url = operation.path();
        for (JsonNode parameter : operation.node().path("parameters")) {
            if (parameter.path("in").asText().equals("path")) {
                url = url.replace(
                        "{" + parameter.path("name").asText() + "}",
                        parameter.path("example").asText());
            }
        }
        boolean pages =
                operation.node().path("parameters").findValuesAsText("name").contains("limit");
        return pages ? url + "?limit=2" : url;
    }

    private static JsonNode masked(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (var member : object.properties()) {
                JsonNode value = member.getValue();
                String mask = VOLATILE.get(member.getKey());
                if (value.isTextual() && mask != null) {
                    member.setValue(TextNode.valueOf(mask));
                } else if (value.isTextual() && value.asText().startsWith(KEYS + "/")) {
                    member.setValue(TextNode.valueOf(KEYS + "/" + SOME_ID));
                } else {
                    member.setValue(masked(value));
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, masked(array.get(i)));
            }
        }
        return node;
    }
}
