package dev.waymark.manage;

import dev.waymark.access.Callers;
import dev.waymark.access.Idempotency;
import dev.waymark.authoring.Proposal;
import dev.waymark.authoring.ProposalDesk;
import dev.waymark.authoring.ProposalList;
import dev.waymark.authoring.ProposalReport;
import dev.waymark.authoring.ReleaseReport;
import dev.waymark.http.parameter.Parameters;
import dev.waymark.http.response.Answer;
import dev.waymark.problem.Problem;
import dev.waymark.reading.PageRequest;
import dev.waymark.wire.Href;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
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

/** Releases that some ask for, and that others make or decline. */
@Path(ProposalEndpoint.PATH)
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed("content:read")
@Tag(name = "Management: proposals")
class ProposalEndpoint {
    static final String PATH = "/v1/manage/proposals";

    private static final String NUMBER = "The number of the proposal.";
    private static final String CHECK = "`true` to be told what would come of it, without any effect.";

    private final Callers callers;
    private final ProposalDesk desk;
    private final Idempotency idempotency;
    private final ManagementAnswers answers;

    ProposalEndpoint(Callers callers, ProposalDesk desk, Idempotency idempotency, ManagementAnswers answers) {
        this.callers = callers;
        this.desk = desk;
        this.idempotency = idempotency;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "listProposals",
            summary = "List proposals",
            description =
                    "A page of the releases that were asked for, the newest first. Needs the scope `content:read`.")
    public RestResponse<ProposalList> list(@BeanParam ProposalParameters parameters) {
        var state = Parameters.oneOf("state", parameters.state, ProposalParameters.STATES);
        return answers.ok(desk.page(state, PageRequest.of(parameters.limit, null, parameters.cursor)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("content:propose")
    @Operation(
            operationId = "createProposal",
            summary = "Ask for a release",
            description =
                    "Asks those who may publish for a release of drafts, each in a version. What could not be published is refused as"
                            + " a release would be. With `check=true` nothing is kept, and the answer tells what readers"
                            + " would find changed. Needs the scope `content:propose`.")
    @APIResponse(
            responseCode = "201",
            description = "It is asked for.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProposalReport.class)))
    @APIResponse(
            responseCode = "200",
            description = "What would come of it, errors included.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProposalReport.class)))
    @APIResponse(responseCode = "404", ref = "Management404")
    public RestResponse<ProposalReport> create(
            @RestQuery @Parameter(description = CHECK, schema = @Schema(type = SchemaType.BOOLEAN)) @Nullable
                    String check,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = ProposalRequest.class)))
                    byte[] body) {
        var caller = callers.present();
        boolean checks = Parameters.flag("check", check);
        var wish = ProposalRequest.read(body);
        if (checks) {
            return answers.ok(desk.check(wish));
        }
        return idempotency
                .answer(body, caller, () -> {
                    var report = desk.propose(wish, caller.id());
                    var made = Objects.requireNonNull(report.proposal());
                    return answers.of(201, report).with("Location", made.href());
                })
                .toResponse();
    }

    @GET
    @Path("{number}")
    @Operation(
            operationId = "getProposal",
            summary = "Read a proposal",
            description = "What was asked for, and what became of it. Needs the scope `content:read`.")
    public RestResponse<Proposal> get(@RestPath @Parameter(description = NUMBER, example = "1") String number) {
        return answers.ok(desk.find(number));
    }

    @POST
    @Path("{number}/publish")
    @PermissionsAllowed("content:publish")
    @Operation(
            operationId = "publishProposal",
            summary = "Publish what was asked for",
            description =
                    "Makes the release, with the note of the proposal. A draft that has changed since is a 409, and nothing is"
                            + " published. With `check=true` nothing is in any case. Needs the scope `content:publish`.")
    @APIResponse(
            responseCode = "201",
            description = "The release is public.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReleaseReport.class)))
    @APIResponse(
            responseCode = "200",
            description = "What would come of it.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReleaseReport.class)))
    public RestResponse<ReleaseReport> publish(
            @RestPath @Parameter(description = NUMBER, example = "1") String number,
            @RestQuery @Parameter(description = CHECK, schema = @Schema(type = SchemaType.BOOLEAN)) @Nullable
                    String check) {
        var caller = callers.present();
        if (Parameters.flag("check", check)) {
            return answers.ok(desk.checkPublish(number));
        }
        return idempotency
                .answer(new byte[0], caller, () -> {
                    var report = desk.publish(number, caller.id());
                    return answers.of(201, report)
                            .with("Location", Href.release(Objects.requireNonNull(report.release())));
                })
                .toResponse();
    }

    @POST
    @Path("{number}/decline")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("content:publish")
    @Operation(
            operationId = "declineProposal",
            summary = "Decline what was asked for",
            description =
                    "Says that the release is not to be made. The drafts stay. Needs the scope `content:publish`.")
    @APIResponse(
            responseCode = "200",
            description = "The proposal is declined.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Proposal.class)))
    public RestResponse<Proposal> decline(
            @RestPath @Parameter(description = NUMBER, example = "1") String number,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = Refusal.class)))
                    byte[] body) {
        var caller = callers.present();
        var reason = Refusal.reason(body);
        return idempotency
                .answer(body, caller, () -> answers.of(200, desk.decline(number, reason, caller.id())))
                .toResponse();
    }

    @DELETE
    @Path("{number}")
    @PermissionsAllowed("content:propose")
    @Operation(
            operationId = "cancelProposal",
            summary = "Take back what was asked for",
            description =
                    "Takes back a proposal that is open, with the key that made it. It stays in the list, and the drafts"
                            + " stay. Needs the scope `content:propose`.")
    @APIResponse(responseCode = "204", description = "It is taken back.")
    @APIResponse(
            responseCode = "409",
            description = "It was published, declined or cancelled already.",
            extensions = @Extension(name = Problem.CODES, value = "proposal-decided"))
    public RestResponse<Void> cancel(@RestPath @Parameter(description = NUMBER, example = "1") String number) {
        desk.cancel(number, callers.present().id());
        return Answer.nothing().toResponse();
    }
}
