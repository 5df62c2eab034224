package dev.waymark.manage;

import dev.waymark.access.Callers;
import dev.waymark.access.Idempotency;
import dev.waymark.authoring.WithdrawalDesk;
import dev.waymark.authoring.WithdrawalReport;
import dev.waymark.http.parameter.Parameters;
import dev.waymark.http.response.Answer;
import dev.waymark.wire.Href;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Removes texts for good. */
@Path(Collections.ROOT)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermissionsAllowed(
        value = {"content:publish", "keys:admin"},
        inclusive = true)
@Tag(name = "Management: {entries}")
class WithdrawalEndpoint {
    private final Callers callers;
    private final WithdrawalDesk desk;
    private final Idempotency idempotency;
    private final ManagementAnswers answers;

    WithdrawalEndpoint(Callers callers, WithdrawalDesk desk, Idempotency idempotency, ManagementAnswers answers) {
        this.callers = callers;
        this.desk = desk;
        this.idempotency = idempotency;
        this.answers = answers;
    }

    @POST
    @Path(Collections.ENTRY + "/withdraw")
    @Operation(
            operationId = "withdrawEntry",
            summary = "Remove a {entry} from every release",
            description =
                    "For what must not be there any more, as a court or an author demands: the texts are removed from the database"
                            + " for good, and cannot be brought back. In every release the {entry} answers 410 from then on, with the code"
                            + " `withdrawn`, and documents that refer to it show `Withdrawn` instead of its title; its slug is never given"
                            + " again. With a `revision` that is no longer public, only the releases in which that was public"
                            + " are changed. Makes a release, and tells which URLs have changed, with whatever query, so that caches can be"
                            + " purged. With `check=true` nothing is removed, and the answer tells what would be. Needs both scopes,"
                            + " `content:publish` and `keys:admin`.")
    @APIResponse(
            responseCode = "201",
            description = "The texts are gone.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WithdrawalReport.class)))
    @APIResponse(
            responseCode = "200",
            description = "What would come of it.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WithdrawalReport.class)))
    @APIResponse(responseCode = "409", ref = "Management409")
    public RestResponse<WithdrawalReport> withdraw(
            @RestPath String collection,
            @RestPath String slug,
            @RestQuery
                    @Parameter(
                            description = "`true` to be told what would come of it, without any effect.",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @Nullable
                    String check,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = WithdrawalRequest.class)))
                    byte[] body) {
        var type = Collections.type(collection);
        var caller = callers.present();
        boolean checks = Parameters.flag("check", check);
        var wish = WithdrawalRequest.read(body);
        return checks
                ? answers.ok(desk.check(type, slug, wish, caller.id()))
                : idempotency
                        .answer(body, caller, () -> done(desk.withdraw(type, slug, wish, caller.id())))
                        .toResponse();
    }

    private Answer done(WithdrawalReport report) {
        return answers.of(201, report).with("Location", Href.release(Objects.requireNonNull(report.release())));
    }
}
