package dev.waymark.contract;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
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

    /** What differs from one database to the next. */
    private static final Set<String> VOLATILE = Set.of("updatedAt", "publishedAt", "next");

    private static final String SOME_TIME = "2026-11-22T09:30:00Z";
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<ContractOperation> operations() {
        return Contract.committed().operations().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void the_example_is_what_the_service_answers(ContractOperation operation) throws IOException {
        JsonNode answer = masked(JSON.readTree(
                when().get(url(operation)).then().statusCode(200).extract().asByteArray()));
        Path file = FOLDER.resolve(operation.id() + ".json");
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
                boolean masks =
                        VOLATILE.contains(member.getKey()) && member.getValue().isTextual();
                member.setValue(
                        !masks
                                ? masked(member.getValue())
                                : TextNode.valueOf(
                                        member.getKey().equals("next")
                                                ? "MS4zNS4wLjQ0Mjk4MzA5NGY3MzNmYzY"
                                                : SOME_TIME));
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, masked(array.get(i)));
            }
        }
        return node;
    }
}
