package dev.waymark.manage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the contract says of management: each operation with the scopes that it needs. */
final class Operations {
    private static final Path CONTRACT = Path.of("openapi", "openapi.yaml");

    private Operations() {}

    /**
     * An operation.
     *
     * @param path with an id that nothing has
     * @param scopes all that it needs; none if any key will do
     */
    record Operation(String method, String path, List<String> scopes) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Stream<Operation> all() {
        var operations = new ArrayList<Operation>();
        try {
            new YAMLMapper()
                    .readTree(CONTRACT.toFile()).path("paths").properties().stream()
                            .filter(path -> path.getKey().matches("/v1/manage(/.*)?"))
                            .forEach(path -> path.getValue()
                                    .properties()
                                    .forEach(operation -> operations.add(new Operation(
                                            operation.getKey().toUpperCase(Locale.ROOT),
                                            path.getKey().replaceAll("\\{[^}]+}", "nobody"),
                                            scopes(operation.getValue())))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return operations.stream();
    }

    private static List<String> scopes(JsonNode operation) {
        var scopes = new ArrayList<String>();
        operation.at("/security/0/key").forEach(scope -> scopes.add(scope.asText()));
        return scopes;
    }
}
