package dev.waymark.manage;

import dev.waymark.access.Callers;
import dev.waymark.access.Idempotency;
import dev.waymark.authoring.DraftEditor;
import dev.waymark.authoring.EntryState;
import dev.waymark.authoring.EntryStates;
import dev.waymark.http.request.Preconditions;
import dev.waymark.model.Slug;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
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

/** What the next release is to do with entries beside publishing their documents. */
@Path(Collections.ROOT)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermissionsAllowed("content:write")
@Tag(name = "Management: {entries}")
class StagingEndpoint {
    private final Callers callers;
    private final DraftEditor editor;
    private final EntryStates states;
    private final Preconditions preconditions;
    private final Idempotency idempotency;
    private final ManagementAnswers answers;

    StagingEndpoint(
            Callers callers,
            DraftEditor editor,
            EntryStates states,
            Preconditions preconditions,
            Idempotency idempotency,
            ManagementAnswers answers) {
        this.callers = callers;
        this.editor = editor;
        this.states = states;
        this.preconditions = preconditions;
        this.idempotency = idempotency;
        this.answers = answers;
    }

    @POST
    @Path(Collections.ENTRY + "/rename")
    @Operation(
            operationId = "renameEntry",
            summary = "Stage another slug for a {entry}",
            description =
                    "The draft has the new slug at once. With the next release that includes it the {entry} has it in public too, and"
                            + " the former slug leads to it for ever. DELETE of the draft takes this back until then, with all that was"
                            + " changed. Needs the scope `content:write`.")
    @APIResponse(
            responseCode = "200",
            description = "The new slug is staged.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EntryState.class)))
    @APIResponse(responseCode = "409", ref = "Management409")
    @APIResponse(responseCode = "428", ref = "Management428")
    public RestResponse<EntryState> rename(
            @RestPath String collection,
            @RestPath String slug,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = Renaming.class)))
                    byte[] body) {
        var type = Collections.type(collection);
        var condition = preconditions.present();
        var caller = callers.present();
        var wanted = Renaming.slug(body);
        return idempotency
                .answer(body, caller, () -> {
                    editor.stageRenaming(type, slug, new Slug(wanted), condition, caller.id());
                    return answers.of(200, states.of(type, wanted));
                })
                .toResponse();
    }

    @POST
    @Path(Collections.ENTRY + "/retire")
    @Operation(
            operationId = "retireEntry",
            summary = "Stage the end of a {entry}",
            description =
                    "With the next release that includes it the {entry} is taken out of publication, and its address answers 410. DELETE"
                            + " of the draft takes this back until then, with all that was changed. Needs the scope `content:write`.")
    @APIResponse(
            responseCode = "200",
            description = "The end is staged.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EntryState.class)))
    @APIResponse(responseCode = "409", ref = "Management409")
    @APIResponse(responseCode = "428", ref = "Management428")
    public RestResponse<EntryState> retire(
            @RestPath String collection,
            @RestPath String slug,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = Retirement.class)))
                    byte[] body) {
        var type = Collections.type(collection);
        var condition = preconditions.present();
        var caller = callers.present();
        var replacedBy = Retirement.replacedBy(body);
        return idempotency
                .answer(body, caller, () -> {
                    editor.stageRetirement(type, slug, replacedBy, condition, caller.id());
                    return answers.of(200, states.of(type, slug));
                })
                .toResponse();
    }
}
