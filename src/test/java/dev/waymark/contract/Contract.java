package dev.waymark.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The committed contract. */
final class Contract {

    static final Path FILE = Path.of("openapi", "openapi.yaml");

    private final JsonNode document;
    private final List<ContractOperation> operations = new ArrayList<>();

    Contract(JsonNode document) {
        this.document = document;
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (operation.getValue().has("responses")) {
                    operations.add(new ContractOperation(path.getKey(), operation.getKey(), operation.getValue()));
                }
            }
        }
    }

    static Contract committed() {
        YAMLMapper yaml = new YAMLMapper();
        try {
            // Without a contract nothing is documented, and CommittedContractTest can still write the first one.
            return new Contract(Files.exists(FILE) ? yaml.readTree(FILE.toFile()) : yaml.createObjectNode());
        } catch (IOException e) {
            throw new UncheckedIOException("The contract is not YAML: " + FILE, e);
        }
    }

    JsonNode document() {
        return document;
    }

    List<ContractOperation> operations() {
        return operations;
    }

    /** Every operation of the path, with the one that fits most literally first: {@code {slug}.md} before {@code {slug}}. */
    List<ContractOperation> at(String path) {
        Optional<ContractOperation> best = operations.stream()
                .filter(operation -> operation.matches(path))
                .max(Comparator.comparingInt(ContractOperation::literalLength));
        return best.map(found -> operations.stream()
                        .filter(operation -> operation.path().equals(found.path()))
                        .toList())
                .orElse(List.of());
    }

    /** The node itself, or what it refers to. */
    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }
}
