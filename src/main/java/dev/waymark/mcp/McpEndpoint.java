package dev.waymark.mcp;

import dev.waymark.http.request.LargestBody;
import dev.waymark.http.request.ServedIf;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Where assistants read, by the stateless form of Streamable HTTP. */
@Path("/mcp")
@Produces(MediaType.APPLICATION_JSON)
@ServedIf("waymark.mcp.enabled")
@Tag(name = "Assistants")
class McpEndpoint {
    private final Messages messages;

    McpEndpoint(Messages messages) {
        this.messages = messages;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @LargestBody(512 * 1024)
    @Operation(
            operationId = "callMcp",
            summary = "Ask as an assistant",
            description =
                    "Takes one message of the Model Context Protocol (revisions 2025-03-26 to 2026-07-28) and answers it as JSON, with"
                            + " at most 25 KB. There is no session, no stream and no key; `tools/list` names six tools that read and"
                            + " change nothing. What a tool cannot do with its arguments is an answer with `isError`.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = JsonRpcAnswer.class)))
    @APIResponse(responseCode = "202", description = "The notification is taken. There is no answer to it.")
    @APIResponse(responseCode = "400", ref = "JsonRpcRefused")
    @APIResponse(responseCode = "404", ref = "JsonRpcRefused")
    public RestResponse<JsonRpcAnswer> call(
            @Parameter(
                            description =
                                    "The revision of the protocol; `2025-03-26` without it. From `2026-07-28` on it repeats what the"
                                            + " message says.")
                    @RestHeader("MCP-Protocol-Version")
                    @Nullable
                    String revision,
            @Parameter(description = "The method of the message, from `2026-07-28` on.")
                    @RestHeader("Mcp-Method")
                    @Nullable
                    String method,
            @Parameter(description = "The name of the tool that is called, from `2026-07-28` on.")
                    @RestHeader("Mcp-Name")
                    @Nullable
                    String name,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = JsonRpcMessage.class)))
                    byte[] body) {
        return messages.answer(body, new Mirror(revision, method, name)).toResponse();
    }
}
