package dev.waymark.mcp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages of the Model Context Protocol over HTTP. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProtocolTest {
    private static final Map<String, Object> SEARCH =
            Map.of("name", "search", "arguments", Map.of("q", "Python", "limit", 1));

    @ParameterizedTest
    @CsvSource({
        "2025-03-26, 2025-03-26",
        "2025-06-18, 2025-06-18",
        "2025-11-25, 2025-11-25",
        "2024-11-05, 2025-11-25",
        "2099-01-01, 2025-11-25"
    })
    void a_client_and_the_service_agree_on_a_revision(String asked, String agreed) {
        Assistant.ask(
                        "initialize",
                        Map.of(
                                "protocolVersion",
                                asked,
                                "capabilities",
                                Map.of("roots", Map.of()),
                                "clientInfo",
                                Map.of("name", "test", "version", "1")))
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Access-Control-Allow-Origin", "*")
                .header("Mcp-Session-Id", nullValue())
                .body("id", equalTo(7))
                .body("result.protocolVersion", equalTo(agreed))
                .body("result.serverInfo.name", equalTo("Waymark"))
                .body("result.capabilities.tools", equalTo(Map.of("listChanged", false)));
    }

    @Test
    void a_notification_is_taken_and_a_ping_answered() {
        Assistant.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}")
                .statusCode(202)
                .body(emptyString());
        Assistant.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/nonsense\",\"params\":{\"a\":[1]}}")
                .statusCode(202);
        Assistant.send("{\"jsonrpc\":\"2.0\",\"id\":\"x\",\"method\":\"ping\"}")
                .statusCode(200)
                .body("id", equalTo("x"))
                .body("result", equalTo(Map.of()));
    }

    @Test
    void a_newer_client_needs_no_greeting() {
        Assistant.askAlone("server/discover", "", Map.of())
                .statusCode(200)
                .body("result.supportedVersions", hasItem(Assistant.MODERN));
        Assistant.askAlone("tools/call", "search", SEARCH)
                .statusCode(200)
                .body("result.resultType", equalTo("complete"))
                .body("result.content[0].type", equalTo("text"));
        Assistant.askAlone("resources/list", "", Map.of())
                .statusCode(404)
                .body("error.code", equalTo(RpcException.NO_METHOD));
        Assistant.askAlone("tools/call", "match", SEARCH)
                .statusCode(400)
                .body("error.code", equalTo(RpcException.WRONG_HEADER));
        given().contentType("application/json")
                .body(Assistant.text(Map.of(
                        "jsonrpc",
                        "2.0",
                        "id",
                        1,
                        "method",
                        "tools/list",
                        "params",
                        Map.of("_meta", Map.of("io.modelcontextprotocol/protocolVersion", "2030-01-01")))))
                .header("MCP-Protocol-Version", "2030-01-01")
                .header("Mcp-Method", "tools/list")
                .post("/mcp")
                .then()
                .statusCode(400)
                .body("error.code", equalTo(-32022))
                .body("error.data.supported", hasItem(Assistant.MODERN));
    }

    @Test
    void both_generations_are_shown_six_tools_within_four_kilobytes() {
        var tools = new ArrayList<List<Map<String, ?>>>();
        for (var answer :
                List.of(Assistant.ask("tools/list", Map.of()), Assistant.askAlone("tools/list", "", Map.of()))) {
            var whole = answer.statusCode(200).extract();
            assertThat(whole.asByteArray().length).isLessThanOrEqualTo(4096);
            tools.add(whole.path("result.tools"));
        }
        assertThat(tools.get(0))
                .isEqualTo(tools.get(1))
                .extracting(tool -> (Object) tool.get("name"))
                .containsExactly("changes", "document", "match", "references", "roadmap", "search");
        assertThat(tools.get(0))
                .allSatisfy(tool -> assertThat((Map<?, ?>) tool.get("annotations"))
                        .isEqualTo(Map.of("readOnlyHint", true, "idempotentHint", true, "openWorldHint", false)));
    }

    /** Clients of older revisions take another status for a fault of the connection, and do not read the error. */
    @Test
    void a_tool_that_there_is_not_is_an_error_that_names_those_that_there_are() {
        for (var params :
                List.<Map<String, Object>>of(Map.of(), Map.of("name", 1), Map.of("name", "x".repeat(100_000)))) {
            var answer = Assistant.ask("tools/call", params).statusCode(200).extract();
            assertThat(answer.asByteArray().length).isLessThan(1_000);
            assertThat(answer.<Integer>path("error.code")).isEqualTo(RpcException.WRONG_PARAMS);
            assertThat(answer.<String>path("error.message")).contains("search");
        }
        Assistant.askAlone("tools/call", "knit", Map.of("name", "knit"))
                .statusCode(400)
                .body("error.code", equalTo(RpcException.WRONG_PARAMS));
    }

    @Test
    void parameters_of_another_shape_name_no_class() {
        for (var params : List.<Map<String, Object>>of(
                Map.of("name", "search", "arguments", List.of("q")),
                Map.of("name", "search", "arguments", "q"),
                Map.of("name", "search", "_meta", "q"))) {
            var answer = Assistant.ask("tools/call", params).statusCode(200).extract();
            assertThat(answer.<Integer>path("error.code")).as(params.toString()).isEqualTo(RpcException.WRONG_PARAMS);
            assertThat(answer.asString()).doesNotContain("java", "Cannot");
        }
        Assistant.ask("initialize", Map.of("capabilities", 1)).statusCode(200).body("error.code", equalTo(-32602));
        Assistant.ask("resources/list", Map.of()).statusCode(200).body("error.code", equalTo(RpcException.NO_METHOD));
        Assistant.askAlone("tools/call", "search", Map.of("name", "search", "arguments", List.of()))
                .statusCode(400)
                .body("error.code", equalTo(RpcException.WRONG_PARAMS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE", "PUT"})
    void there_is_no_stream_and_no_session(String method) {
        given().request(method, "/mcp").then().statusCode(405).header("Allow", "OPTIONS, POST");
    }

    @Test
    void requests_of_another_form_are_problems() {
        given().contentType("text/plain").body("{}").post("/mcp").then().statusCode(415);
        given().contentType("application/json")
                .accept("text/event-stream")
                .body("{}")
                .post("/mcp")
                .then()
                .statusCode(406);
        given().contentType("application/json")
                .body("{}")
                .post("/mcp?x=1")
                .then()
                .statusCode(400);
        given().contentType("application/json")
                .header("MCP-Protocol-Version", "2024-10-07")
                .body("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}")
                .post("/mcp")
                .then()
                .statusCode(400)
                .body("error.code", equalTo(RpcException.NO_MESSAGE));
    }

    /** What is answered is public, and other origins may read it without this way too. */
    @Test
    void pages_of_every_origin_may_ask() {
        given().header("Origin", "https://assistant.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/mcp")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Methods", "OPTIONS, POST");
        given().header("Origin", "https://assistant.example")
                .contentType("application/json")
                .body("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}")
                .post("/mcp")
                .then()
                .statusCode(200);
    }

    @Test
    void messages_are_counted() {
        Assistant.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}").statusCode(200);
        assertThat(given().get("/q/metrics").asString())
                .containsPattern("http_server_requests_seconds_count\\{[^}]*uri=\"/mcp\"");
    }
}
