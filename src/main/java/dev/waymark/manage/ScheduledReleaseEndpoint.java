package dev.waymark.manage;

import dev.waymark.access.Callers;
import dev.waymark.authoring.ScheduleDesk;
import dev.waymark.authoring.ScheduledRelease;
import dev.waymark.authoring.ScheduledReleaseList;
import dev.waymark.http.parameter.Parameters;
import dev.waymark.http.response.Answer;
import dev.waymark.problem.Problem;
import dev.waymark.reading.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Releases that wait for their time, and what became of them. */
@Path("/v1/manage/scheduled-releases")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed("content:publish")
@Tag(name = "Management: releases")
class ScheduledReleaseEndpoint {
    private final Callers callers;
    private final ScheduleDesk desk;
    private final ManagementAnswers answers;

    ScheduledReleaseEndpoint(Callers callers, ScheduleDesk desk, ManagementAnswers answers) {
        this.callers = callers;
        this.desk = desk;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "listScheduledReleases",
            summary = "List scheduled releases",
            description =
                    "A page of all that was ever scheduled, the latest first, without entries and findings. Needs the scope"
                            + " `content:publish`.")
    public RestResponse<ScheduledReleaseList> list(@BeanParam ScheduledReleaseParameters parameters) {
        var state = Parameters.oneOf("state", parameters.state, ScheduledReleaseParameters.STATES);
        return answers.ok(desk.page(state, PageRequest.of(parameters.limit, null, parameters.cursor)));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getScheduledRelease",
            summary = "Read a scheduled release",
            description = "What it will publish and when, or what became of it. Needs the scope `content:publish`.")
    public RestResponse<ScheduledRelease> get(
            @RestPath @Parameter(description = "The id of the scheduled release.", example = "1") String id) {
        return answers.ok(desk.find(id));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "cancelScheduledRelease",
            summary = "Cancel a scheduled release",
            description =
                    "Takes back one that waits, or puts aside one that failed, so that health does not tell of it any more."
                            + " It stays in the list. Needs the scope `content:publish`.")
    @APIResponse(responseCode = "204", description = "It is cancelled.")
    @APIResponse(
            responseCode = "409",
            description = "It was published or cancelled already.",
            extensions = @Extension(name = Problem.CODES, value = "not-waiting"))
    public RestResponse<Void> cancel(
            @RestPath @Parameter(description = "The id of the scheduled release.", example = "1") String id) {
        desk.cancel(id, callers.present().id());
        return Answer.nothing().toResponse();
    }
}
