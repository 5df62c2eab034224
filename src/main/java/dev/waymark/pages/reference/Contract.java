package dev.waymark.pages.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The tree of an OpenAPI document. */
record Contract(JsonNode root) {

    /** Tells the last part of a reference. */
    static String target(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    /** Returns what a node refers to, or the node itself. */
    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asText().substring(1)) : node;
    }

    JsonNode schemas() {
        return root.at("/components/schemas");
    }

    /** Returns all operations; those that need a key come last. */
    List<JsonNode> operations() {
        var operations = new ArrayList<JsonNode>();
        root.path("paths").forEach(path -> path.forEach(operations::add));
        operations.sort(
                Comparator.comparing(operation -> !operation.path("security").isEmpty()));
        return operations;
    }

    List<JsonNode> parameters(JsonNode operation) {
        var parameters = new ArrayList<JsonNode>();
        operation.path("parameters").forEach(parameter -> parameters.add(resolve(parameter)));
        return parameters;
    }
}
