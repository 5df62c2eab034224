package dev.waymark.manage;

import dev.waymark.access.Callers;
import dev.waymark.access.Idempotency;
import dev.waymark.authoring.DraftBatch;
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
import org.jboss.resteasy.reactive.RestResponse;

/** Many drafts at once. */
@Path("/v1/manage/drafts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermissionsAllowed("content:write")
@Tag(name = "Management: drafts")
class DraftBatchEndpoint {
    private final Callers callers;
    private final DraftBatch batch;
    private final Idempotency idempotency;
    private final ManagementAnswers answers;

    DraftBatchEndpoint(Callers callers, DraftBatch batch, Idempotency idempotency, ManagementAnswers answers) {
        this.callers = callers;
        this.batch = batch;
        this.idempotency = idempotency;
        this.answers = answers;
    }

    @POST
    @Operation(
            operationId = "saveDrafts",
            summary = "Save several drafts at once",
            description =
                    "Writes up to 100 documents, all or none of them. Each names the version that it replaces, or null to make a draft."
                            + " Needs the scope `content:write`.")
    @APIResponse(
            responseCode = "200",
            description = "All of them are saved.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SavedDrafts.class)))
    @APIResponse(responseCode = "412", ref = "Management412")
    public RestResponse<SavedDrafts> save(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = DraftsToSave.class)))
                    byte[] body) {
        var caller = callers.present();
        var wishes = DraftsToSave.read(body);
        return idempotency
                .answer(body, caller, () -> answers.of(200, new SavedDrafts(batch.save(wishes, caller.id()))))
                .toResponse();
    }
}
