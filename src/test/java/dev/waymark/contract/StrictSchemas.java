package dev.waymark.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.waymark.model.Sha256;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The schemas of the contract, stricter than clients may be: a member that the contract does not know is an error here,
 * while clients have to ignore it so that members can be added.
 */
final class StrictSchemas {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private final SchemaValidatorsConfig config =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private final JsonNode components;
    private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();

    /** Readers are told the same bytes again and again, and to look at them takes longer than to answer. */
    private final Set<Known> right = ConcurrentHashMap.newKeySet();

    private record Known(JsonNode schema, String body) {}

    StrictSchemas(Contract contract) {
        ObjectNode root = contract.document().deepCopy();
        this.components = root.path("components");
        forbidUnknownMembers(components.path("schemas"));
    }

    /**
     * What is wrong with a body; empty when nothing is.
     *
     * @throws IOException if it is no JSON
     */
    List<String> errors(JsonNode schema, byte[] body) throws IOException {
        var known = new Known(schema, Sha256.of(body));
        if (right.contains(known)) {
            return List.of();
        }
        List<String> errors = schemas.computeIfAbsent(schema, this::compile).validate(JSON.readTree(body)).stream()
                .map(ValidationMessage::getMessage)
                .toList();
        if (errors.isEmpty()) {
            right.add(known);
        }
        return errors;
    }

    private JsonSchema compile(JsonNode schema) {
        ObjectNode root = schema.deepCopy();
        forbidUnknownMembers(root);
        root.set("components", components);
        return factory.getSchema(root, config);
    }

    private static void forbidUnknownMembers(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(StrictSchemas::forbidUnknownMembers);
    }
}
