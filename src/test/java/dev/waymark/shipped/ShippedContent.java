package dev.waymark.shipped;

import static io.restassured.RestAssured.when;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads the shipped content as a front end does. */
final class ShippedContent {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ShippedContent() {}

    static JsonNode read(String path) {
        var answer = when().get(path).then().statusCode(200).extract().asString();
        try {
            return MAPPER.readTree(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(path, e);
        }
    }

    static JsonNode roadmap() {
        return read("/v1/roadmaps/machine-learning");
    }

    /** The texts at that place of every item. */
    static List<String> texts(JsonNode items, String pointer) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.at(pointer).asText())
                .toList();
    }

    /** A list of texts as one, split by commas. */
    static String joined(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }
}
