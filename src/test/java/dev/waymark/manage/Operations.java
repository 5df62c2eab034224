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
     * @param bodyType the media type of its body; empty if it has none
     */
    record Operation(String method, String path, List<String> scopes, String bodyType) {
        boolean readsBody() {
            return !bodyType.isEmpty();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }

        /** Its path in spellings that some layer might take for it, or for another one. */
        Stream<String> spellings() {
            String rest = path.substring("/v1/manage".length());
            return Stream.of(
                    path + "/",
                    path + "//",
                    "/" + path,
                    "/v1//manage" + rest,
                    "/v1/manage//" + rest,
                    path + "/.",
                    path + "/x/..",
                    path + "/%2e",
                    path + "/x/%2e%2e",
                    path + "/x/%252e%252e",
                    path + "%2F",
                    path + "%252F",
                    "/v1/./manage" + rest,
                    "/v1/x/../manage" + rest,
                    "/v1/%6danage" + rest,
                    "/%76%31/manage" + rest,
                    "/v1/%256danage" + rest,
                    "/v1%2Fmanage" + rest,
                    "/v1/manage%2F" + rest,
                    "/v1%5Cmanage" + rest,
                    "/v1\\manage" + rest,
                    "/V1/manage" + rest,
                    "/v1/MANAGE" + rest,
                    "/v1/manage;x" + rest,
                    "/v1;x/manage" + rest,
                    path + ";x=1",
                    path + "%3Bx",
                    path + "/;x",
                    path + "%00",
                    path + "%20",
                    path + "?",
                    path + "#x",
                    path + "/.css",
                    "http://localhost" + path,
                    "http://other.example" + path);
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
                                            scopes(operation.getValue()),
                                            bodyType(operation.getValue())))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return operations.stream();
    }

    private static String bodyType(JsonNode operation) {
        var types = operation.at("/requestBody/content").fieldNames();
        return types.hasNext() ? types.next() : "";
    }

    private static List<String> scopes(JsonNode operation) {
        var scopes = new ArrayList<String>();
        operation.at("/security/0/key").forEach(scope -> scopes.add(scope.asText()));
        return scopes;
    }
}
