package dev.waymark.manage;

import dev.waymark.access.Callers;
import dev.waymark.access.Idempotency;
import dev.waymark.authoring.PreviewLink;
import dev.waymark.authoring.PreviewLinkDesk;
import dev.waymark.http.response.Answer;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Links to previews, for those who have no key. */
@Path(Collections.ROOT)
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed("content:read")
@Tag(name = "Management: {entries}")
class PreviewLinkEndpoint {
    private static final String LINKS = Collections.ENTRY + "/preview-links";

    private final Callers callers;
    private final PreviewLinkDesk desk;
    private final Idempotency idempotency;
    private final ManagementAnswers answers;

    PreviewLinkEndpoint(Callers callers, PreviewLinkDesk desk, Idempotency idempotency, ManagementAnswers answers) {
        this.callers = callers;
        this.desk = desk;
        this.idempotency = idempotency;
        this.answers = answers;
    }

    @POST
    @Path(LINKS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createEntryPreviewLink",
            summary = "Make a link to the preview of a {entry}",
            description =
                    "Makes an address at which whoever has it sees the {entry} as its preview shows it then, without a key, until the link"
                            + " or your key ends. `?lang=` chooses the language there, and `/embed` after the address of a roadmap"
                            + " shows it as a page. A key has at most 100 links at a time. Needs the scope `content:read`.")
    @APIResponse(
            responseCode = "201",
            description = "The link was made.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PreviewLink.class)))
    public RestResponse<PreviewLink> create(
            @RestPath String collection,
            @RestPath String slug,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = PreviewLinkRequest.class)))
                    byte[] body) {
        var caller = callers.present();
        int hours = PreviewLinkRequest.hours(body);
        return idempotency
                .answer(body, caller, () -> {
                    var link = desk.make(Collections.type(collection), slug, hours, caller.id());
                    return answers.of(201, link).with("Location", link.href());
                })
                .toResponse();
    }

    @DELETE
    @Path(LINKS + "/{id}")
    @Operation(
            operationId = "removeEntryPreviewLink",
            summary = "End a link to the preview of a {entry}",
            description = "From then on the address leads nowhere, whoever made it. Needs the scope `content:read`.")
    @APIResponse(responseCode = "204", description = "The link has ended.")
    public RestResponse<Void> remove(
            @RestPath String collection,
            @RestPath String slug,
            @RestPath
                    @Parameter(
                            description = "The id of the link.",
                            example = "4f1s7o0q2xkd",
                            schema =
                                    @Schema(type = SchemaType.STRING, minLength = 12, maxLength = 12, pattern = Key.ID))
                    String id) {
        desk.remove(Collections.type(collection), slug, id, callers.present().id());
        return Answer.nothing().toResponse();
    }
}
