package dev.waymark.mcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param id that of the request; null if it had none that could be read
 * @param result what the method answers, an object
 */
@Schema(description = "The answer to a request of JSON-RPC 2.0: a result or an error.")
record JsonRpcAnswer(
        String jsonrpc,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Object id,

        @Schema(type = SchemaType.OBJECT) @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        Object result,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable JsonRpcError error) {

    static JsonRpcAnswer result(@Nullable Object id, Object result) {
        return new JsonRpcAnswer("2.0", id, result, null);
    }

    static JsonRpcAnswer error(@Nullable Object id, int code, String message, @Nullable Object data) {
        return new JsonRpcAnswer("2.0", id, null, new JsonRpcError(code, message, data));
    }
}
