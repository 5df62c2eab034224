package dev.waymark.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.modern.JsonRpc;
import io.modelcontextprotocol.modern.McpSchema;
import io.modelcontextprotocol.modern.server.McpRequestContext;
import io.modelcontextprotocol.modern.server.McpServer;
import io.modelcontextprotocol.modern.server.McpSyncResponse;
import io.modelcontextprotocol.modern.server.McpTransportResponse;
import io.modelcontextprotocol.modern.server.feature.McpSyncTool;
import io.modelcontextprotocol.modern.server.feature.McpSyncToolRepository;
import io.modelcontextprotocol.modern.server.feature.ToolsFeature;
import io.modelcontextprotocol.modern.server.feature.ToolsPage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers messages of the revisions in which each says all by itself (2026-07-28), by the server of the library. */
@ApplicationScoped
class ModernServer {
    /** Tools change with the version of the service only. */
    private static final long AN_HOUR = 3_600_000;

    private final McpServer server;

    ModernServer(ToolBox tools) {
        var feature = ToolsFeature.ofSync(
                new Repository(tools),
                ProtocolJson.INSTANCE,
                // Arguments are read strictly by the tools, which can say what is right.
                (schema, value) -> ValidationResponse.asValid(""),
                AN_HOUR,
                McpSchema.CacheScope.PUBLIC);
        this.server = McpServer.builder()
                .serverInfo(McpSchema.Implementation.builder(ToolBox.NAME, tools.version())
                        .build())
                .instructions(ToolBox.INSTRUCTIONS)
                .jsonMapper(ProtocolJson.INSTANCE)
                .discoverCache(AN_HOUR, McpSchema.CacheScope.PUBLIC)
                .feature(feature)
                .build();
    }

    JsonRpcAnswer answer(JsonRpcMessage message) {
        var request = new JsonRpc.JSONRPCRequest(message.method(), message.id(), message.params());
        var response = server.handleBlocking(McpTransportContext.EMPTY, request).block();
        if (response instanceof McpTransportResponse.Result result) {
            return JsonRpcAnswer.result(message.id(), result.response().result());
        }
        if (response instanceof McpTransportResponse.Error refusal) {
            var error = Objects.requireNonNull(refusal.response().error());
            return JsonRpcAnswer.error(message.id(), error.code(), error.message(), error.data());
        }
        throw new IllegalStateException("No tool answers in parts");
    }

    /** The tools, which are few enough for one page. */
    private static final class Repository implements McpSyncToolRepository {
        private final ToolBox tools;
        private final List<McpSchema.Tool> shown;

        Repository(ToolBox tools) {
            this.tools = tools;
            this.shown = tools.all().stream().map(Repository::shown).toList();
        }

        @Override
        public ToolsPage list(McpRequestContext context, @Nullable String cursor) {
            return ToolsPage.of(shown);
        }

        @Override
        public @Nullable McpSyncTool find(McpRequestContext context, String name) {
            var tool = tools.find(name);
            return tool == null
                    ? null
                    : McpSyncTool.of(shown(tool), (call, request) -> {
                        var outcome = tools.call(tool, request.arguments());
                        return McpSyncResponse.result(McpSchema.CallToolResult.builder()
                                .addContent(McpSchema.TextContent.builder(outcome.text())
                                        .build())
                                .isError(outcome.isRefusal())
                                .build());
                    });
        }

        private static McpSchema.Tool shown(Tool tool) {
            var annotations = McpSchema.ToolAnnotations.builder()
                    .readOnlyHint(true)
                    .idempotentHint(true)
                    .openWorldHint(false)
                    .build();
            return McpSchema.Tool.builder(tool.usage().name(), tool.usage().schema())
                    .description(tool.usage().description())
                    .annotations(annotations)
                    .build();
        }
    }
}
