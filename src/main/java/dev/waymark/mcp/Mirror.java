package dev.waymark.mcp;

import io.modelcontextprotocol.spec.ProtocolVersions;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the headers of a request say of its message, so that proxies need not read it.
 *
 * @param revision the revision of the protocol; null for the one that had no header yet
 * @param method the method of the message
 * @param name the name of the tool
 */
record Mirror(
        @Nullable String revision,
        @Nullable String method,
        @Nullable String name) {
    /** The revisions that begin with {@code initialize}, the newest last. */
    static final List<String> WITH_INITIALIZE =
            List.of(ProtocolVersions.MCP_2025_03_26, ProtocolVersions.MCP_2025_06_18, ProtocolVersions.MCP_2025_11_25);

    private static final String REVISION = "io.modelcontextprotocol/protocolVersion";
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** Whether a message is of a revision without {@code initialize}, and so says by itself which. */
    static boolean isModern(JsonRpcMessage message) {
        return message.param("_meta", REVISION) != null || message.method().equals("server/discover");
    }

    /** Refuses headers of another revision, or of another message. */
    void check(JsonRpcMessage message) {
        if (saysLaterRevision() && message.param("_meta", REVISION) == null) {
            throw new RpcException(
                    message.id(),
                    RpcException.WRONG_PARAMS,
                    "A message of the revision that MCP-Protocol-Version names must have %s in _meta of its params."
                            .formatted(REVISION));
        }
        if (!isModern(message)) {
            if (revision != null && !WITH_INITIALIZE.contains(revision)) {
                throw new RpcException(
                        message.id(),
                        RpcException.NO_MESSAGE,
                        "The header MCP-Protocol-Version must be one of %s, or what the message has in _meta."
                                .formatted(String.join(", ", WITH_INITIALIZE)));
            }
            return;
        }
        compare(message, "MCP-Protocol-Version", revision, message.param("_meta", REVISION));
        compare(message, "Mcp-Method", method, message.method());
        if (message.method().equals("tools/call")) {
            compare(message, "Mcp-Name", name, message.param("name"));
        }
    }

    /** Whether the header names a revision after those that begin with {@code initialize}. */
    private boolean saysLaterRevision() {
        return revision != null
                && DATE.matcher(revision).matches()
                && revision.compareTo(WITH_INITIALIZE.get(WITH_INITIALIZE.size() - 1)) > 0;
    }

    private static void compare(
            JsonRpcMessage message, String header, @Nullable String value, @Nullable String expected) {
        if (!Objects.equals(value, expected)) {
            throw new RpcException(
                    message.id(),
                    RpcException.WRONG_HEADER,
                    "The header %s must repeat what the message says.".formatted(header));
        }
    }
}
