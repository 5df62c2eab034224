package dev.waymark.pages.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.http.PublicUrl;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads operations off the contract, each with a call that its examples make. */
final class OperationReader {
    /** So many characters of an example can be looked through. */
    private static final int LONGEST_EXAMPLE = 5000;

    private final Contract contract;
    private final Shapes shapes;
    private final SharedParameters shared;
    private final PublicUrl publicUrl;

    OperationReader(Contract contract, Shapes shapes, SharedParameters shared, PublicUrl publicUrl) {
        this.contract = contract;
        this.shapes = shapes;
        this.shared = shared;
        this.publicUrl = publicUrl;
    }

    List<Group> groups() {
        var groups = new ArrayList<Group>();
        contract.root().path("tags").forEach(tag -> {
            String name = tag.path("name").asText();
            List<Operation> operations = operations(name);
            if (!operations.isEmpty()) {
                groups.add(new Group(name, Prose.html(tag.path("description").asText()), operations));
            }
        });
        return groups;
    }

    /** Leaves out what needs a key: whoever has one tries it in Swagger UI, where the key is sent along. */
    private List<Operation> operations(String tag) {
        var operations = new ArrayList<Operation>();
        contract.root()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (operation.getValue().at("/tags/0").asText().equals(tag)
                            && operation.getValue().path("security").isEmpty()) {
                        operations.add(read(path.getKey(), operation.getKey(), operation.getValue()));
                    }
                }));
        return operations;
    }

    private Operation read(String path, String method, JsonNode operation) {
        var own = new ArrayList<Member>();
        var others = new ArrayList<Member>();
        var parameters = contract.parameters(operation);
        for (JsonNode parameter : parameters) {
            var told = shared.find(parameter);
            if (told != null) {
                others.add(told);
            } else {
                own.add(Member.of(parameter.path("name").asText(), "", parameter, shapes.of(parameter.path("schema"))));
            }
        }
        var content = operation.at("/responses/200/content");
        var json = content.path("application/json");
        boolean text = json.isMissingNode();
        String answer = text ? content.fieldNames().next() : Contract.target(json.path("schema"));
        String call = operation.has("requestBody") ? "" : call(path, parameters);
        String example = json.path("example").toPrettyString();
        return new Operation(
                operation.path("operationId").asText(),
                operation.path("summary").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                Prose.html(operation.path("description").asText()),
                own,
                others,
                answer,
                statuses(operation),
                call,
                publicUrl.of(call),
                text ? Shown.WHOLE : Shown.of(contract, answer),
                example.length() > LONGEST_EXAMPLE ? "" : example);
    }

    private static List<String> statuses(JsonNode operation) {
        var statuses = new ArrayList<String>();
        operation.path("responses").fieldNames().forEachRemaining(statuses::add);
        statuses.remove("200");
        return statuses;
    }

    private static String call(String path, List<JsonNode> parameters) {
        String call = path;
        var query = new ArrayList<String>();
        for (JsonNode parameter : parameters) {
            String name = parameter.path("name").asText();
            String example = parameter.path("example").asText();
            if (parameter.path("in").asText().equals("path")) {
                call = call.replace("{" + name + "}", example);
            } else if (parameter.path("in").asText().equals("query") && !example.isEmpty()) {
                query.add(name + "=" + URLEncoder.encode(example, StandardCharsets.UTF_8));
            } else if (name.equals("limit")) {
                query.add("limit=2");
            }
        }
        return query.isEmpty() ? call : call + "?" + String.join("&", query);
    }
}
