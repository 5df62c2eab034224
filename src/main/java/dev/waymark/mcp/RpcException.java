package dev.waymark.mcp;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Refuses a message, with an error of JSON-RPC. */
final class RpcException extends RuntimeException {
    static final int NO_JSON = -32700;
    static final int NO_MESSAGE = -32600;
    static final int NO_METHOD = -32601;
    static final int WRONG_PARAMS = -32602;
    static final int INTERNAL = -32603;
    /** A header differs from the message (revision 2026-07-28). */
    static final int WRONG_HEADER = -32020;

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient JsonRpcAnswer answer;

    RpcException(@Nullable Object id, int code, String detail) {
        super(detail, null, false, false);
        this.answer = JsonRpcAnswer.error(id, code, detail, null);
    }

    JsonRpcAnswer answer() {
        return answer;
    }
}
