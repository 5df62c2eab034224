package dev.waymark.mcp;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sent to assistants' tools and is no message of the protocol. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusedMessageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | -32700",
                "{ | -32700",
                "[] | -32600",
                "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}] | -32600",
                "\"ping\" | -32600",
                "null | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"id\":2,\"method\":\"ping\"} | -32700",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\\u0000\"} | -32700",
                "{\"jsonrpc\":\"2.0\",\"id\":\"\\ud800\",\"method\":\"ping\"} | -32700",
                "{} | -32600",
                "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"} | -32600",
                "{\"jsonrpc\":2.0,\"id\":1,\"method\":\"ping\"} | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"} | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"ping\"} | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":[1],\"method\":\"ping\"} | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":99999999999999999999,\"method\":\"ping\"} | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":1} | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}} | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":{}} | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":[1]} | -32602",
            })
    void what_is_no_message_is_refused(String body, int code) {
        Assistant.send(body == null ? "" : body).statusCode(400).body("error.code", equalTo(code));
    }

    @Test
    void what_is_deep_or_long_is_refused() {
        Assistant.send("[".repeat(100_000)).statusCode(400).body("error.code", equalTo(RpcException.NO_JSON));
        Assistant.send("{\"params\":".repeat(40) + "1" + "}".repeat(40))
                .statusCode(400)
                .body("error.code", equalTo(RpcException.NO_JSON));
        Assistant.send(" ".repeat(512 * 1024 + 1)).statusCode(413);
        Assistant.ask("x".repeat(101), Map.of()).statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({"2026-07-28, tools/list", "2026-07-28, server/discover", "2030-01-01, tools/list"})
    void a_message_of_a_newer_revision_has_to_say_so_itself(String revision, String method) {
        given().contentType("application/json")
                .header("MCP-Protocol-Version", revision)
                .header("Mcp-Method", method)
                .body(Assistant.text(Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", Map.of())))
                .post("/mcp")
                .then()
                .statusCode(400)
                .body("id", equalTo(1))
                .body("error.code", equalTo(RpcException.WRONG_PARAMS))
                .body("error.message", containsString("_meta"));
    }
}
