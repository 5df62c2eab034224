package dev.waymark.manage;

import dev.waymark.access.Callers;
import dev.waymark.access.Idempotency;
import dev.waymark.authoring.ReleaseDesk;
import dev.waymark.authoring.ReleaseReport;
import dev.waymark.authoring.ScheduleDesk;
import dev.waymark.authoring.ScheduledRelease;
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

/** Makes drafts public, or what was public once. */
@Path("/v1/manage/releases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermissionsAllowed("content:publish")
@Tag(name = "Management: releases")
class PublishEndpoint {
    private static final String CHECK = "`true` to be told what would come of it, without any effect.";

    private final Callers callers;
    private final ReleaseDesk desk;
    private final ScheduleDesk schedule;
    private final Idempotency idempotency;
    private final ManagementAnswers answers;

    PublishEndpoint(
            Callers callers,
            ReleaseDesk desk,
            ScheduleDesk schedule,
            Idempotency idempotency,
            ManagementAnswers answers) {
        this.callers = callers;
        this.desk = desk;
        this.schedule = schedule;
        this.idempotency = idempotency;
        this.answers = answers;
    }

    @POST
    @Operation(
            operationId = "publishRelease",
            summary = "Publish drafts",
            description =
                    "Makes one release of everything that changed, or of the drafts that are named, all or nothing. The note is public."
                            + " With `check=true` nothing is published, and the answer tells what would be, with every"
                            + " finding. With `publishAt` (a whole second within 366 days) it is published then, as the drafts are now;"
                            + " until then a release of everything that changed leaves out what waits. Needs the scope"
                            + " `content:publish`.")
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
    @APIResponse(
            responseCode = "202",
            description = "The release is scheduled.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ScheduledRelease.class)))
    @APIResponse(responseCode = "404", ref = "Management404")
    public RestResponse<ReleaseReport> publish(
            @RestQuery @Parameter(description = CHECK, schema = @Schema(type = SchemaType.BOOLEAN)) @Nullable
                    String check,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = ReleaseRequest.class)))
                    byte[] body) {
        var caller = callers.present();
        boolean checks = Parameters.flag("check", check);
        var wish = ReleaseRequest.read(body);
        return checks
                ? answers.ok(desk.check(wish))
                : idempotency
                        .answer(body, caller, () -> done(wish, caller.id()))
                        .toResponse();
    }

    private Answer done(ReleaseDesk.Wish wish, String by) {
        var publishAt = wish.publishAt();
        if (publishAt == null) {
            return published(desk.publish(wish, by));
        }
        var scheduled = schedule.add(wish, publishAt, by);
        return answers.of(202, scheduled).with("Location", scheduled.href());
    }

    @POST
    @Path("{number}/restore")
    @Operation(
            operationId = "restoreRelease",
            summary = "Publish everything as it was in a release",
            description =
                    "Makes a new release in which every document says what it said in that one, unless that was withdrawn. Names that"
                            + " were given since answer 410, or 308 where the entry has its former one again; texts that were translated"
                            + " since are taken back. Rules that are younger than that release only warn. Drafts that nobody has"
                            + " edited follow; others stay as they are. With `check=true` nothing is published, and the answer tells what would be. Needs the"
                            + " scope `content:publish`.")
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
    public RestResponse<ReleaseReport> restore(
            @RestPath @Parameter(description = "The number of the release.", example = "1") String number,
            @RestQuery @Parameter(description = CHECK, schema = @Schema(type = SchemaType.BOOLEAN)) @Nullable
                    String check,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = ReleaseNote.class)))
                    byte[] body) {
        var caller = callers.present();
        boolean checks = Parameters.flag("check", check);
        var note = ReleaseNote.read(body);
        return checks
                ? answers.ok(desk.checkRestore(number, note))
                : idempotency
                        .answer(body, caller, () -> published(desk.restore(number, note, caller.id())))
                        .toResponse();
    }

    private Answer published(ReleaseReport report) {
        return answers.of(201, report).with("Location", Href.release(Objects.requireNonNull(report.release())));
    }
}
