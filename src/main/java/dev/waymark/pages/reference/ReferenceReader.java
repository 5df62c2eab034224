package dev.waymark.pages.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.http.PublicUrl;
import dev.waymark.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes the page of a contract. */
final class ReferenceReader {
    private final Contract contract;
    private final Words words;
    private final Shapes shapes;

    ReferenceReader(Contract contract, Words words) {
        this.contract = contract;
        this.words = words;
        this.shapes = new Shapes(contract, words);
    }

    ReferencePage page(PublicUrl publicUrl) {
        var parameters = new ArrayList<JsonNode>();
        contract.operations().forEach(operation -> parameters.addAll(contract.parameters(operation)));
        var shared = new SharedParameters(parameters, shapes);
        return new ReferencePage(
                Prose.paragraphs(contract.root().at("/info/description").asText()),
                new OperationReader(contract, shapes, shared, publicUrl).groups(),
                shared.all(),
                types(),
                headers(),
                statuses(),
                words);
    }

    private List<Type> types() {
        var types = new ArrayList<Type>();
        contract.schemas().properties().forEach(schema -> {
            if (!shapes.isTwin(schema.getKey())) {
                types.add(type(schema.getKey(), schema.getValue()));
            }
        });
        return types;
    }

    private Type type(String name, JsonNode schema) {
        var required = new TreeSet<String>();
        schema.path("required").forEach(member -> required.add(member.asText()));
        var members = new ArrayList<Member>();
        schema.path("properties").properties().forEach(property -> {
            var member = Member.of(property.getKey(), "", property.getValue(), shapes.of(property.getValue()));
            members.add(
                    required.contains(property.getKey()) ? member : member.with(words.text("reference.may-be-absent")));
        });
        return new Type(
                name, shapes.of(schema), Prose.html(schema.path("description").asText()), members);
    }

    private List<Member> headers() {
        var headers = new ArrayList<Member>();
        contract.root().at("/components/headers").properties().forEach(header -> {
            var member = Member.of(
                    header.getKey(),
                    "",
                    header.getValue(),
                    shapes.of(header.getValue().path("schema")));
            var statuses = statusesWith(header.getKey());
            headers.add(
                    statuses.containsAll(bySituation().keySet())
                            ? member.with(words.text("reference.header.always"))
                            : member.with(words.text("reference.header.with", String.join(", ", statuses))));
        });
        return headers;
    }

    private TreeSet<String> statusesWith(String header) {
        var statuses = new TreeSet<String>();
        bySituation().forEach((status, response) -> {
            if (response.path("headers").has(header)) {
                statuses.add(status);
            }
        });
        return statuses;
    }

    /** Tells what each status means: in all sentences that public operations share, or as the first operation says. */
    private List<Status> statuses() {
        var told = new TreeMap<String, Set<String>>();
        contract.operations()
                .forEach(operation -> operation.path("responses").properties().forEach(response -> {
                    boolean isPublic = operation.path("security").isEmpty();
                    boolean isShared = isPublic && response.getValue().has("$ref");
                    var sentences = told.computeIfAbsent(response.getKey(), code -> new LinkedHashSet<>());
                    if (isShared
                            || sentences.isEmpty()
                                    && (isPublic || !response.getKey().startsWith("2"))) {
                        sentences.add(contract.resolve(response.getValue())
                                .path("description")
                                .asText());
                    }
                }));
        told.remove("200");
        return told.entrySet().stream()
                .filter(status -> !status.getValue().isEmpty())
                .map(status -> new Status(status.getKey(), Prose.html(String.join(" ", status.getValue()))))
                .toList();
    }

    /** Returns an answer with each status. */
    private TreeMap<String, JsonNode> bySituation() {
        var responses = new TreeMap<String, JsonNode>();
        contract.operations()
                .forEach(operation -> operation
                        .path("responses")
                        .properties()
                        .forEach(response ->
                                responses.putIfAbsent(response.getKey(), contract.resolve(response.getValue()))));
        return responses;
    }
}
