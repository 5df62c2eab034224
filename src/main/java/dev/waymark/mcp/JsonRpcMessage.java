package dev.waymark.mcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.http.body.Body;
import dev.waymark.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param id a text or a number; null in a notification
 * @param params the parameters of the method, an object; null if there are none
 */
@Schema(description = "A message of JSON-RPC 2.0: a request, or without an `id` a notification.")
record JsonRpcMessage(
        String jsonrpc,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Object id,

        String method,

        @Schema(type = SchemaType.OBJECT) @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        Object params) {
    private static final int LONGEST_METHOD = 100;
    private static final int LONGEST_ID = 100;

    /** @throws RpcException if it is no JSON, or no message to a server */
    static JsonRpcMessage read(byte[] body) {
        JsonNode tree;
        try {
            tree = Body.any(body);
        } catch (ProblemException e) {
            throw new RpcException(null, RpcException.NO_JSON, detail(e));
        }
        if (!tree.isObject()) {
            throw invalid(null, "A message is a JSON object. Send one with each request; there are no batches.");
        }
        var id = tree.get("id");
        if (id != null && !isId(id)) {
            throw invalid(null, "The id must be a whole number, or a text of at most 100 characters.");
        }
        var sent = id == null ? null : id(id);
        var method = tree.path("method").asText();
        if (!tree.path("jsonrpc").asText().equals("2.0")
                || !tree.path("jsonrpc").isTextual()) {
            throw invalid(sent, "The member jsonrpc must be \"2.0\".");
        }
        if (!tree.path("method").isTextual() || method.isEmpty() || length(method) > LONGEST_METHOD) {
            throw invalid(sent, "The member method must be a text of 1 to 100 characters.");
        }
        var params = tree.get("params");
        if (params != null && !params.isObject()) {
            throw new RpcException(sent, RpcException.WRONG_PARAMS, "The member params must be an object.");
        }
        return new JsonRpcMessage("2.0", sent, method, params == null ? null : ProtocolJson.value(params));
    }

    /** Returns a text among the parameters; null if there is none. */
    @Nullable
    String param(String... path) {
        var value = ProtocolJson.tree(params);
        for (var name : path) {
            value = value.path(name);
        }
        return value.textValue();
    }

    private static String detail(ProblemException e) {
        return e.problem().errors().stream()
                .findFirst()
                .map(error -> "%s %s".formatted(error.pointer(), error.detail()))
                .orElse(e.problem().detail());
    }

    private static boolean isId(JsonNode id) {
        return id.isTextual() ? length(id.textValue()) <= LONGEST_ID : id.isIntegralNumber() && id.canConvertToLong();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** A number as small as it can be, since the library takes no other. */
    private static Object id(JsonNode id) {
        if (id.isTextual()) {
            return id.textValue();
        }
        return id.canConvertToInt() ? (Object) id.intValue() : (Object) id.longValue();
    }

    private static RpcException invalid(@Nullable Object id, String detail) {
        return new RpcException(id, RpcException.NO_MESSAGE, detail);
    }
}
