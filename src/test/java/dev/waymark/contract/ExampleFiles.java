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
import java.util.Set;

/** The examples of the contract, compared with what the service answers or, with {@code -Dcontract.accept}, written. */
final class ExampleFiles {
    private static final Path FOLDER = Path.of("openapi", "examples");

    private static final String SOME_TIME = "2026-11-22T09:30:00Z";
    private static final String SOME_ID = "4f1s7o0q2xkd";
    private static final String ID = "[0-9a-z]{12}";

    /** What differs from one database to the next, and what stands for it; one of a key shows no key that could count. */
    private static final Map<String, String> VOLATILE = Map.ofEntries(
            Map.entry("at", SOME_TIME),
            Map.entry("updatedAt", SOME_TIME),
            Map.entry("publishedAt", SOME_TIME),
            Map.entry("createdAt", SOME_TIME),
            Map.entry("startedAt", SOME_TIME),
            Map.entry("endedAt", SOME_TIME),
            Map.entry("publishAt", "2026-12-24T09:00:00Z"),
            Map.entry("overlapEndsAt", SOME_TIME),
            Map.entry("next", "MS4zNS4wLjQ0Mjk4MzA5NGY3MzNmYzY"),
            Map.entry("id", SOME_ID),
            Map.entry("createdBy", "8w3c5n1r6ytz"),
            Map.entry("decidedAt", SOME_TIME),
            Map.entry("decidedBy", SOME_ID),
            Map.entry("requestId", "5b1f0c9a3e7d2468"),
            Map.entry("key", "wmk_%s_…".formatted(SOME_ID)),
            Map.entry("secret", "whsec_…"),
            Map.entry("expiresAt", SOME_TIME),
            Map.entry("message", "msg_4f1s7o0q2xkd"),
            Map.entry("payload", "{\"type\":\"webhook.test\",\"timestamp\":\"%s\",\"data\":{}}".formatted(SOME_TIME)));

    /** The path of a link to a preview, and the address that it is. */
    private static final String LINK = "(/v1/manage/.*/preview-links/|/preview/wmp_)%s(_.*)?".formatted(ID);

    private static final Set<String> VERSIONS = Set.of("version", "fromVersion", "toVersion");

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
                if (member.getKey().equals("key") && value.asText().matches(ID)) {
                    member.setValue(TextNode.valueOf(SOME_ID));
                } else if (value.isTextual() && mask != null) {
                    member.setValue(TextNode.valueOf(mask));
                } else if (VERSIONS.contains(member.getKey()) && value.isInt()) {
                    member.setValue(IntNode.valueOf(SOME_VERSION));
                } else if (member.getKey().equals("updatedBy") && value.asText().matches(ID)) {
                    member.setValue(TextNode.valueOf(SOME_ID));
                } else if (value.isTextual() && value.asText().startsWith(KEYS + "/")) {
                    member.setValue(TextNode.valueOf(KEYS + "/" + SOME_ID));
                } else if (value.isTextual() && value.asText().matches(LINK)) {
                    member.setValue(TextNode.valueOf(value.asText().replaceFirst(ID + "(_[0-9A-Za-z]+)?$", SOME_ID)));
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
