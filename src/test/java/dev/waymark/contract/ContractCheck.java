package dev.waymark.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Says in what an answer differs from the contract. */
final class ContractCheck {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROBLEM = Problem.MEDIA_TYPE;

    private final Contract contract;
    private final StrictSchemas schemas;

    ContractCheck(Contract contract) {
        this.contract = contract;
        this.schemas = new StrictSchemas(contract);
    }

    /** The operation that a request is for; HEAD is documented once for all, as GET without a body. */
    Optional<ContractOperation> operation(String method, String path) {
        String documented = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
        return contract.at(path).stream()
                .filter(operation -> operation.method().equals(documented))
                .findFirst();
    }

    List<String> differences(String method, String path, Answer answer) {
        if (method.equals("OPTIONS")) {
            return answer.status() == 204 ? List.of() : List.of("OPTIONS has to answer 204");
        }
        Optional<ContractOperation> operation = operation(method, path);
        if (operation.isEmpty()) {
            return undocumented(path, method, answer);
        }
        JsonNode documented = operation.get().node().path("responses").path(String.valueOf(answer.status()));
        if (documented.isMissingNode()) {
            return List.of("status %d is not documented for %s".formatted(answer.status(), operation.get()));
        }
        return compare(contract.resolve(documented), method, answer);
    }

    /** What is not in the contract may only be refused. */
    private List<String> undocumented(String path, String method, Answer answer) {
        if (answer.status() < 400 || answer.status() >= 500) {
            return List.of("%s %s is not in the contract, but answers %d".formatted(method, path, answer.status()));
        }
        JsonNode problem = JSON.createObjectNode().put("$ref", "#/components/schemas/Problem");
        return method.equals("HEAD") ? List.of() : compareBody(problem, PROBLEM, answer);
    }

    private List<String> compare(JsonNode documented, String method, Answer answer) {
        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, JsonNode> header : documented.path("headers").properties()) {
            boolean required =
                    contract.resolve(header.getValue()).path("required").asBoolean();
            if (required && answer.header(header.getKey()).isEmpty()) {
                differences.add("the header " + header.getKey() + " is missing");
            }
        }
        JsonNode content = documented.path("content");
        String type = answer.contentType().replaceFirst("\\s*;.*", "");
        if (method.equals("HEAD") || content.isEmpty()) {
            if (answer.body().length > 0) {
                differences.add("there is a body where none is documented");
            }
        } else if (!content.has(type)) {
            differences.add("the content type '%s' is not documented".formatted(type));
        } else {
            differences.addAll(compareBody(content.get(type).path("schema"), type, answer));
            if (type.equals(PROBLEM)) {
                differences.addAll(compareCode(documented.path(Problem.CODES), answer));
            }
        }
        return differences;
    }

    private static List<String> compareCode(JsonNode codes, Answer answer) {
        try {
            JsonNode code = JSON.readTree(answer.body()).path("code");
            return codes.isEmpty() || codes.valueStream().anyMatch(code::equals)
                    ? List.of()
                    : List.of("the code %s is not documented".formatted(code));
        } catch (IOException e) {
            return List.of(); // which the schema has said already
        }
    }

    private List<String> compareBody(JsonNode schema, String documentedType, Answer answer) {
        if (!answer.contentType().startsWith(documentedType)) {
            return List.of("the content type is '%s' and not %s".formatted(answer.contentType(), documentedType));
        }
        if (!documentedType.endsWith("json") || documentedType.endsWith("ndjson")) {
            return List.of();
        }
        try {
            return schemas.errors(schema, answer.body());
        } catch (IOException e) {
            return List.of("the body is not JSON: " + e.getMessage());
        }
    }
}
