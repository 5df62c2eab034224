package dev.waymark.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** Compares what clients send: whatever they may send has to be taken, and nothing may be asked of them in addition. */
final class CompatibilityOfParameters {

    private final Contract old;
    private final Contract now;
    private final String operation;
    private final List<String> breaks;

    CompatibilityOfParameters(Contract old, Contract now, String operation, List<String> breaks) {
        this.old = old;
        this.now = now;
        this.operation = operation;
        this.breaks = breaks;
    }

    void compare(JsonNode before, JsonNode after) {
        List<JsonNode> left = parameters(old, before);
        List<JsonNode> right = parameters(now, after);
        // Generated methods without arguments get one, and so callers in Java no longer compile.
        if (left.isEmpty() && !right.isEmpty()) {
            breaks.add(operation + " has its first parameter");
        }
        for (JsonNode parameter : left) {
            right.stream()
                    .filter(candidate -> key(candidate).equals(key(parameter)))
                    .findFirst()
                    .ifPresentOrElse(found -> compareOne(parameter, found), () -> report(parameter, "is gone"));
        }
        right.stream()
                .filter(CompatibilityOfParameters::isRequired)
                .filter(parameter -> left.stream().noneMatch(known -> key(known).equals(key(parameter))))
                .forEach(parameter -> report(parameter, "is new and required"));
    }

    private void compareOne(JsonNode before, JsonNode after) {
        if (isRequired(after) && !isRequired(before)) {
            report(before, "has become required");
        }
        if (!before.path("style").equals(after.path("style"))
                || !before.path("explode").equals(after.path("explode"))) {
            report(before, "is written in another style");
        }
        compareSchemas(before, old.resolve(before.path("schema")), now.resolve(after.path("schema")));
    }

    private void compareSchemas(JsonNode parameter, JsonNode before, JsonNode after) {
        for (String keyword : List.of("type", "format", "pattern")) {
            JsonNode value = after.path(keyword);
            if (!value.equals(before.path(keyword))) {
                report(parameter, "has another " + keyword);
            }
        }
        compareLimits(parameter, before, after, List.of("maximum", "maxLength", "maxItems"), (is, was) -> is < was);
        compareLimits(parameter, before, after, List.of("minimum", "minLength", "minItems"), (is, was) -> is > was);
        compareWords(parameter, before.path("enum"), after.path("enum"));
        if (before.has("items")) {
            compareSchemas(parameter, old.resolve(before.get("items")), now.resolve(after.path("items")));
        }
    }

    private void compareLimits(
            JsonNode parameter,
            JsonNode before,
            JsonNode after,
            List<String> keywords,
            BiPredicate<Double, Double> narrower) {
        for (String keyword : keywords) {
            if (after.has(keyword)
                    && (!before.has(keyword)
                            || narrower.test(
                                    after.get(keyword).asDouble(),
                                    before.get(keyword).asDouble()))) {
                report(parameter, "has a narrower " + keyword);
            }
        }
    }

    /** More words are welcome here: clients only send those that they know. */
    private void compareWords(JsonNode parameter, JsonNode before, JsonNode after) {
        List<String> taken = new ArrayList<>();
        after.forEach(word -> taken.add(word.asText()));
        if (before.isMissingNode() && !after.isMissingNode()) {
            report(parameter, "takes only certain values");
        }
        if (!after.isMissingNode()) {
            before.forEach(word -> {
                if (!taken.contains(word.asText())) {
                    report(parameter, "no longer takes " + word.asText());
                }
            });
        }
    }

    private void report(JsonNode parameter, String what) {
        breaks.add(operation + " " + key(parameter) + " " + what);
    }

    private static List<JsonNode> parameters(Contract contract, JsonNode operation) {
        List<JsonNode> parameters = new ArrayList<>();
        operation.path("parameters").forEach(parameter -> parameters.add(contract.resolve(parameter)));
        return parameters;
    }

    private static boolean isRequired(JsonNode parameter) {
        return parameter.path("required").asBoolean();
    }

    private static String key(JsonNode parameter) {
        return parameter.path("in").asText() + " parameter "
                + parameter.path("name").asText();
    }
}
