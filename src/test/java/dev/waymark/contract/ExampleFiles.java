package dev.waymark.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The examples of the contract, compared with what the service answers or, with {@code -Dcontract.accept}, written. */
final class ExampleFiles {
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

    private static final int SOME_VERSION = 12;
    private static final String KEYS = "/v1/manage/keys";
    private static final ObjectMapper JSON = new ObjectMapper();

    private ExampleFiles() {}

    /** A request is written by hand. */
    static String request(String operation) throws IOException {
        return Files.readString(FOLDER.resolve(operation + ".request.json"));
    }

    /** The name ends with the status. */
    static void isRefusal(String name, Response answer) throws IOException {
        int status = Integer.parseInt(name.substring(name.indexOf('.') + 1));
        isExample(name, answer.then().statusCode(status).extract());
    }

    static void isExample(String name, ExtractableResponse<?> extracted) throws IOException {
        isExample(name, JSON.readTree(extracted.asByteArray()));
    }

    static void isExample(String name, JsonNode shown) throws IOException {
        JsonNode answer = masked(shown);
        Path file = FOLDER.resolve(name + ".json");
        if (System.getProperty("contract.accept") != null) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer) + "\n");
        }
        assertThat(file).exists();
        assertThat(JSON.readTree(file.toFile())).isEqualTo(answer);
    }

    private static JsonNode masked(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (var member : object.properties()) {
                JsonNode value = member.getValue();
                String mask = VOLATILE.get(member.getKey());
                if (value.isTextual() && mask != null) {
                    member.setValue(TextNode.valueOf(mask));
                } else if (member.getKey().equals("version") && value.isInt()) {
                    member.setValue(IntNode.valueOf(SOME_VERSION));
                } else if (member.getKey().equals("updatedBy") && value.asText().matches("[0-9a-z]{12}")) {
                    member.setValue(TextNode.valueOf(SOME_ID));
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
