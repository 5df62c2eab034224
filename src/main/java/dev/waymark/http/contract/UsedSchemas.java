package dev.waymark.http.contract;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Collects the schemas that operations refer to, since generators make unused types of all others (ADR 3). */
final class UsedSchemas {

    private static final String REFERENCE_PREFIX = "#/components/schemas/";

    private final Map<String, Schema> schemas;
    private final Set<String> used = new TreeSet<>();

    private UsedSchemas(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    /** Removes every other schema. */
    static void keepIn(OpenAPI contract) {
        var components = contract.getComponents();
        var schemas = new TreeMap<>(components.getSchemas());
        var found = new UsedSchemas(schemas);
        found.addResponses(components.getResponses().values());
        for (PathItem item : contract.getPaths().getPathItems().values()) {
            item.getOperations().values().forEach(found::add);
        }
        schemas.keySet().retainAll(found.used);
        components.setSchemas(schemas);
    }

    private void add(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream().map(Parameter::getSchema).forEach(this::add);
        }
        if (operation.getRequestBody() != null) {
            add(operation.getRequestBody().getContent());
        }
        addResponses(operation.getResponses().getAPIResponses().values());
    }

    private void addResponses(Collection<APIResponse> responses) {
        responses.forEach(response -> add(response.getContent()));
    }

    private void add(@Nullable Content content) {
        if (content != null) {
            content.getMediaTypes().values().stream().map(MediaType::getSchema).forEach(this::add);
        }
    }

    private void add(@Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(REFERENCE_PREFIX.length());
            if (used.add(name)) {
                add(schemas.get(name));
            }
        }
        add(schema.getItems());
        add(schema.getAdditionalPropertiesSchema());
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(this::add);
        }
    }
}
