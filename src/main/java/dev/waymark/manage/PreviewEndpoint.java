package dev.waymark.manage;

import dev.waymark.authoring.Preview;
import dev.waymark.http.response.Answer;
import dev.waymark.http.response.CachePolicy;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What readers would get. */
@Path(Collections.ROOT)
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed("content:read")
@Tag(name = "Management: {entries}")
class PreviewEndpoint {
    private final Preview preview;

    PreviewEndpoint(Preview preview) {
        this.preview = preview;
    }

    @GET
    @Path(Collections.ENTRY + "/preview")
    @Operation(
            operationId = "previewEntry",
            summary = "Preview a {entry}",
            description =
                    "What readers would get if everything were published that is staged, byte for byte but for the times. Drafts with"
                            + " errors stay out; of one of them there is no preview. It costs as much as that release."
                            + " Needs the scope `content:read`.")
    @APIResponse(
            responseCode = "200",
            description = "What readers would get.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AnyDocument.class)))
    @APIResponse(responseCode = "410", ref = "Management410")
    @APIResponse(responseCode = "422", ref = "Management422")
    public RestResponse<AnyDocument> preview(
            @RestPath String collection,
            @RestPath String slug,
            @RestQuery
                    @Parameter(
                            description = "The language of the texts, a BCP 47 tag such as en or pt-BR.",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 35))
                    @Nullable
                    String lang,
            @RestQuery @Parameter(description = "What else to send in `included`, as the read API has it.") @Nullable
                    List<String> include) {
        var bytes = preview.of(Collections.type(collection), slug, lang, include);
        return Answer.untagged(200, Answer.JSON, bytes, CachePolicy.NO_STORE).toResponse();
    }
}
