package dev.waymark.manage;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.access.Callers;
import dev.waymark.authoring.DraftEditor;
import dev.waymark.authoring.DraftEditor.Saved;
import dev.waymark.http.body.Body;
import dev.waymark.http.request.Preconditions;
import dev.waymark.http.response.Answer;
import dev.waymark.http.response.CachePolicy;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The documents on which editors work. */
@Path(Collections.ROOT)
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed("content:read")
@Tag(name = "Management: {entries}")
class DraftEndpoint {
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final Callers callers;
    private final DraftEditor editor;
    private final Preconditions preconditions;

    DraftEndpoint(Callers callers, DraftEditor editor, Preconditions preconditions) {
        this.callers = callers;
        this.editor = editor;
        this.preconditions = preconditions;
    }

    @GET
    @Path(Collections.ENTRY)
    @Operation(
            operationId = "getEntryDraft",
            summary = "Read the draft of a {entry}",
            description =
                    "The document as it was written, with references as slugs. What you read here you can send back. Needs the"
                            + " scope `content:read`.")
    public RestResponse<AnyDraft> get(@RestPath String collection, @RestPath String slug) {
        return answer(editor.read(Collections.type(collection), slug));
    }

    @PUT
    @Path(Collections.ENTRY)
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("content:write")
    @Operation(
            operationId = "putEntryDraft",
            summary = "Write the draft of a {entry}",
            description =
                    "Makes the draft of a new {entry}, with `If-None-Match: *`, or writes another document over it, with `If-Match`."
                            + " Nothing of it is public before a release. What makes the document wrong is refused with every"
                            + " mistake; what would make a release wrong is shown by the state of the entry and does not"
                            + " hinder saving. Needs the scope `content:write`.")
    @APIResponse(
            responseCode = "201",
            description = "The draft was made.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = AnyDraft.class)))
    @APIResponse(
            responseCode = "200",
            description = "The draft says this now.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = AnyDraft.class)))
    @APIResponse(responseCode = "409", ref = "Management409")
    @APIResponse(responseCode = "428", ref = "Management428")
    public RestResponse<AnyDraft> put(
            @RestPath String collection,
            @RestPath String slug,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = AnyDraft.class)))
                    byte[] body) {
        var condition = preconditions.present();
        var tree = Body.document(body);
        return answer(editor.put(
                Collections.type(collection),
                slug,
                tree,
                "",
                condition,
                callers.present().id()));
    }

    @PATCH
    @Path(Collections.ENTRY)
    @Consumes(MERGE_PATCH)
    @PermissionsAllowed("content:write")
    @Operation(
            operationId = "patchEntryDraft",
            summary = "Change members of the draft of a {entry}",
            description =
                    "Replaces the members that are sent (RFC 7396): a list as a whole, and null empties what may be empty. Needs"
                            + " the scope `content:write`.")
    @APIResponse(
            responseCode = "200",
            description = "The draft says this now.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = AnyDraft.class)))
    @APIResponse(responseCode = "428", ref = "Management428")
    public RestResponse<AnyDraft> patch(
            @RestPath String collection,
            @RestPath String slug,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MERGE_PATCH,
                                            schema = @Schema(implementation = MergePatch.class)))
                    byte[] body) {
        var condition = preconditions.present();
        var patch = Body.document(body);
        return answer(editor.patch(
                Collections.type(collection),
                slug,
                patch,
                condition,
                callers.present().id()));
    }

    @DELETE
    @Path(Collections.ENTRY)
    @PermissionsAllowed("content:write")
    @Operation(
            operationId = "discardEntryDraft",
            summary = "Discard the changes of a {entry}",
            description =
                    "Throws away what was changed or staged since the {entry} was published last; of one that was never published,"
                            + " everything. What is public stays as it is. Needs the scope `content:write`.")
    @APIResponse(responseCode = "204", description = "Nothing is left that is not public.")
    @APIResponse(responseCode = "409", ref = "Management409")
    @APIResponse(responseCode = "428", ref = "Management428")
    public RestResponse<Void> discard(@RestPath String collection, @RestPath String slug) {
        editor.discard(
                Collections.type(collection),
                slug,
                preconditions.present(),
                callers.present().id());
        return Answer.nothing().toResponse();
    }

    /** The answer with a draft, whose tag is its version. */
    private static RestResponse<AnyDraft> answer(Saved draft) {
        var tag = String.valueOf(draft.version());
        var answer = Answer.of(Answer.JSON, draft.document().getBytes(UTF_8), tag, CachePolicy.NO_STORE);
        return (draft.created() ? answer.with(201) : answer).toResponse();
    }
}
