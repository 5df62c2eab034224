package dev.waymark.mcp;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Sends messages as clients of both generations do. */
final class Assistant {
    static final int LONGEST = 25 * 1024;
    static final String MODERN = "2026-07-28";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Object> META = Map.of(
            "io.modelcontextprotocol/protocolVersion",
            MODERN,
            "io.modelcontextprotocol/clientCapabilities",
            Map.of(),
            "io.modelcontextprotocol/clientInfo",
            Map.of("name", "test", "version", "1"));

    private Assistant() {}

    static ValidatableResponse send(String body) {
        return given().contentType("application/json")
                .accept("application/json, text/event-stream")
                .body(body)
                .post("/mcp")
                .then();
    }

    static ValidatableResponse ask(String method, Map<String, ?> params) {
        return send(text(Map.of("jsonrpc", "2.0", "id", 7, "method", method, "params", params)));
    }

    /** As from 2026-07-28 on. */
    static ValidatableResponse askAlone(String method, String name, Map<String, Object> params) {
        var whole = new HashMap<>(params);
        whole.put("_meta", META);
        var request = given().contentType("application/json")
                .accept("application/json, text/event-stream")
                .header("MCP-Protocol-Version", MODERN)
                .header("Mcp-Method", method);
        return (name.isEmpty() ? request : request.header("Mcp-Name", name))
                .body(text(Map.of("jsonrpc", "2.0", "id", "a", "method", method, "params", whole)))
                .post("/mcp")
                .then();
    }

    /** The result of a call, within its limit. */
    static JsonNode outcome(String tool, Map<String, ?> arguments) {
        var bytes = ask("tools/call", Map.of("name", tool, "arguments", arguments))
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(bytes.length).as("%s %s", tool, arguments).isLessThanOrEqualTo(LONGEST);
        return read(new String(bytes, UTF_8)).path("result");
    }

    /** What an assistant reads, unless the tool refuses. */
    static JsonNode call(String tool, Map<String, ?> arguments) {
        var outcome = outcome(tool, arguments);
        var text = outcome.at("/content/0/text").textValue();
        assertThat(outcome.path("isError").asBoolean()).as(text).isFalse();
        return read(text);
    }

    /** Why a tool refuses. */
    static String refusal(String tool, Map<String, ?> arguments) {
        var outcome = outcome(tool, arguments);
        var text = outcome.at("/content/0/text").textValue();
        assertThat(outcome.path("isError").asBoolean()).as(text).isTrue();
        return text;
    }

    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
