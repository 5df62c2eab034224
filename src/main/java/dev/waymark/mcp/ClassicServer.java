package dev.waymark.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Answers messages of the revisions that begin with {@code initialize}, by the stateless server of the library. */
@ApplicationScoped
class ClassicServer {
    private final McpStatelessServerHandler handler;

    ClassicServer(ToolBox tools) {
        var transport = new Transport();
        McpServer.sync(transport)
                .serverInfo(new McpSchema.Implementation(ToolBox.NAME, tools.version()))
                .instructions(ToolBox.INSTRUCTIONS)
                .capabilities(
                        McpSchema.ServerCapabilities.builder().tools(false).build())
                .tools(tools.all().stream()
                        .map(tool -> specification(tools, tool))
                        .toList())
                .jsonMapper(ProtocolJson.INSTANCE)
                // Arguments are read strictly by the tools, which can say what is right.
                .jsonSchemaValidator((schema, value) -> ValidationResponse.asValid(""))
                .validateToolInputs(false)
                .immediateExecution(true)
                .build();
        this.handler = Objects.requireNonNull(transport.handler);
    }

    JsonRpcAnswer answer(JsonRpcMessage message) {
        var request = new McpSchema.JSONRPCRequest(message.method(), message.id(), message.params());
        try {
            var response = Objects.requireNonNull(
                    handler.handleRequest(McpTransportContext.EMPTY, request).block());
            var error = response.error();
            if (error == null) {
                return JsonRpcAnswer.result(message.id(), response.result());
            }
            return error.code() == RpcException.INTERNAL
                    ? wrongParams(message)
                    : JsonRpcAnswer.error(message.id(), error.code(), error.message(), null);
        } catch (IllegalArgumentException | NullPointerException e) {
            return wrongParams(message);
        }
    }

    /** Tools do not fail, so that only parameters can; what the library says of them names its classes. */
    private static JsonRpcAnswer wrongParams(JsonRpcMessage message) {
        return JsonRpcAnswer.error(
                message.id(),
                RpcException.WRONG_PARAMS,
                "The parameters are not those of " + message.method() + ".",
                null);
    }

    private static SyncToolSpecification specification(ToolBox tools, Tool tool) {
        var annotations = McpSchema.ToolAnnotations.builder()
                .readOnlyHint(true)
                .idempotentHint(true)
                .openWorldHint(false)
                .build();
        var shown = McpSchema.Tool.builder(tool.usage().name(), tool.usage().schema())
                .description(tool.usage().description())
                .annotations(annotations)
                .build();
        return new SyncToolSpecification(shown, (context, request) -> {
            var outcome = tools.call(tool, request.arguments());
            return McpSchema.CallToolResult.builder()
                    .addTextContent(outcome.text())
                    .isError(outcome.isRefusal())
                    .build();
        });
    }

    /** Hands messages over one by one: HTTP is our own part. */
    private static final class Transport implements McpStatelessServerTransport {
        private @Nullable McpStatelessServerHandler handler;

        @Override
        public void setMcpHandler(McpStatelessServerHandler made) {
            handler = made;
        }

        @Override
        public Mono<Void> closeGracefully() {
            return Mono.empty();
        }

        @Override
        public List<String> protocolVersions() {
            return Mirror.WITH_INITIALIZE;
        }
    }
}
