package dev.waymark.manage;

import dev.waymark.audit.AuditLog;
import dev.waymark.audit.AuditRecordList;
import dev.waymark.http.parameter.Parameters;
import dev.waymark.problem.ProblemError;
import dev.waymark.problem.ProblemType;
import dev.waymark.reading.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who did what. */
@Path("/v1/manage/audit")
@Produces({MediaType.APPLICATION_JSON, ExportEndpoint.NDJSON})
@PermissionsAllowed("audit:read")
@Tag(name = "Management: audit")
class AuditEndpoint {
    private final AuditLog log;
    private final ExportPlaces places;
    private final ManagementAnswers answers;

    AuditEndpoint(AuditLog log, ExportPlaces places, ManagementAnswers answers) {
        this.log = log;
        this.places = places;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "listAuditRecords",
            summary = "See who did what",
            description =
                    "Every change that was made with a key or by the service itself, the newest first: a record for each draft, each"
                            + " entry of a release, each release, scheduled or made, each proposal, each link to a preview, each webhook"
                            + " and each key. None is ever changed or removed. With `format=ndjson` all that the filters leave comes at"
                            + " once. Needs the scope `audit:read`.")
    @APIResponse(
            responseCode = "200",
            description = "What was done.",
            headers =
                    @Header(
                            name = "Content-Disposition",
                            description = "The name under which to keep it; with `format=ndjson` alone.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = AuditRecordList.class)),
                @Content(mediaType = ExportEndpoint.NDJSON, schema = @Schema(type = SchemaType.STRING))
            })
    public RestResponse<AuditRecordList> list(@BeanParam AuditParameters parameters) {
        var filter = parameters.filter();
        var format = Parameters.oneOf("format", parameters.format, List.of("json", "ndjson"), "json");
        if (format.equals("json")) {
            return answers.ok(log.page(filter, PageRequest.of(parameters.limit, null, parameters.cursor)));
        }
        refuse("limit", parameters.limit);
        refuse("cursor", parameters.cursor);
        return answers.file(places.within(() -> log.lines(filter)), ExportEndpoint.NDJSON, "audit.ndjson");
    }

    private static void refuse(String name, @Nullable String value) {
        if (value != null) {
            throw ProblemType.INVALID_PARAMETER.because(
                    "format=ndjson gives everything at once; leave %s out.".formatted(name),
                    ProblemError.inParameter(name, "It is for pages alone."));
        }
    }
}
