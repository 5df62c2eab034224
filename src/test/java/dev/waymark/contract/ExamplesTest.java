package dev.waymark.contract;

import static dev.waymark.contract.ExampleFiles.isExample;
import static dev.waymark.contract.ExampleFiles.isRefusal;
import static dev.waymark.contract.ExampleFiles.request;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.Database;
import dev.waymark.manage.Administrator;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
 * <pre>./mvnw test -Dtest=*ExamplesTest -Dcontract.accept</pre>
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExamplesTest {

    private static final String KEYS = "/v1/manage/keys";
    private static final String CONCEPT = "http://data.europa.eu/esco/occupation/258e46f9-0075-4a2e-adae-1ff0477e0f30";

    @Inject
    Database database;

    static Stream<ContractOperation> operations() {
        return Contract.committed().operations().stream()
                .filter(operation -> operation.node().path("security").isEmpty())
                .filter(operation -> operation.method().equalsIgnoreCase("get"))
                .filter(operation ->
                        operation.node().at("/responses/200/content").has("application/json"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void the_example_is_what_the_service_answers(ContractOperation operation) throws IOException {
        isExample(
                operation.id(),
                given().urlEncodingEnabled(false)
                        .get(url(operation))
                        .then()
                        .statusCode(200)
                        .extract());
    }

    @Test
    void the_example_of_names_is_what_the_service_answers() throws IOException {
        isExample(
                "matchNames",
                given().contentType("application/json")
                        .body(request("matchNames"))
                        .post("/v1/match")
                        .then()
                        .statusCode(200)
                        .extract());
    }

    @Test
    void the_example_of_a_message_is_what_the_service_answers() throws IOException {
        isExample(
                "callMcp",
                given().contentType("application/json")
                        .body(request("callMcp"))
                        .post("/mcp")
                        .then()
                        .statusCode(200)
                        .extract());
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

    private static String url(ContractOperation operation) {
        String url = operation.path();
        for (JsonNode parameter : operation.node().path("parameters")) {
            if (parameter.path("in").asText().equals("path")) {
                url = url.replace(
                        "{" + parameter.path("name").asText() + "}",
                        parameter.path("example").asText());
            }
        }
        var names = operation.node().path("parameters").findValuesAsText("name");
        var query = Stream.of(
                        names.contains("q") ? "q=neural+networks" : "",
                        names.contains("uri") ? "uri=" + CONCEPT : "",
                        names.contains("limit") ? "limit=2" : "")
                .filter(parameter -> !parameter.isEmpty())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? url : url + "?" + query;
    }
}
