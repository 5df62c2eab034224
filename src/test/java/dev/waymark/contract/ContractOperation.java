package dev.waymark.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** One operation of the contract. */
record ContractOperation(String path, String method, JsonNode node, Pattern template) {

    ContractOperation(String path, String method, JsonNode node) {
        this(path, method, node, Pattern.compile("\\Q" + path.replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q") + "\\E"));
    }

    String id() {
        return node.path("operationId").asText();
    }

    boolean matches(String concrete) {
        return template.matcher(concrete).matches();
    }

    int literalLength() {
        return path.replaceAll("\\{[^}]+}", "").length();
    }

    @Override
    public String toString() {
        return id() + " (" + method + " " + path + ")";
    }
}
