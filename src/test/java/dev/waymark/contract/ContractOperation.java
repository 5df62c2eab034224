package dev.waymark.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** One operation of the contract. */
record ContractOperation(String path, String method, JsonNode node) {

    String id() {
        return node.path("operationId").asText();
    }

    boolean matches(String concrete) {
        return Pattern.matches("\\Q" + path.replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q") + "\\E", concrete);
    }

    int literalLength() {
        return path.replaceAll("\\{[^}]+}", "").length();
    }

    @Override
    public String toString() {
        return id() + " (" + method + " " + path + ")";
    }
}
