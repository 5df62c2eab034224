package dev.waymark.manage;

import dev.waymark.access.Caller;
import dev.waymark.access.Callers;
import dev.waymark.reading.Versions;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where editors and their programs start. */
@Path("/v1/manage")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Management: start")
class ManagementEndpoint {
    private static final ManagementLinks LINKS = new ManagementLinks(
            "/v1/manage/roadmaps",
            "/v1/manage/skills",
            "/v1/manage/job-roles",
            "/v1/manage/learning-resources",
            "/v1/manage/drafts",
            "/v1/manage/releases",
            "/v1/manage/proposals",
            "/v1/manage/scheduled-releases",
            "/v1/manage/export",
            "/v1/manage/imports",
            "/v1/manage/keys",
            "/v1/manage/audit",
            "/v1/manage/webhooks",
            "/openapi.json",
            "/docs");

    private final Callers callers;
    private final Versions versions;
    private final ManagementAnswers answers;

    ManagementEndpoint(Callers callers, Versions versions, ManagementAnswers answers) {
        this.callers = callers;
        this.versions = versions;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "getManagement",
            summary = "Start managing here",
            description = "What your key allows, the newest release, and where things are. Any key may ask.")
    public RestResponse<Management> get() {
        Caller caller = callers.present();
        var key = new OwnKey(caller.id(), caller.name(), caller.scopes(), caller.expiresAt());
        return answers.ok(new Management(key, versions.newest(), LINKS));
    }
}
