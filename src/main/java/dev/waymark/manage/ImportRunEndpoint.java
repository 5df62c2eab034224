package dev.waymark.manage;

import dev.waymark.access.Callers;
import dev.waymark.authoring.ImportProgress;
import dev.waymark.authoring.ImportRun;
import dev.waymark.authoring.ImportRunList;
import dev.waymark.reading.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** How far imports are. */
@Path("/v1/manage/imports")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed("content:write")
@Tag(name = "Management: files")
class ImportRunEndpoint {
    private final Callers callers;
    private final ImportProgress progress;
    private final ManagementAnswers answers;

    ImportRunEndpoint(Callers callers, ImportProgress progress, ManagementAnswers answers) {
        this.callers = callers;
        this.progress = progress;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "listImports",
            summary = "List imports",
            description =
                    "The imports that your key has begun within a week, the latest first, also while they run and on whichever"
                            + " instance. One with `check=true` is left out. Needs the scope `content:write`.")
    public RestResponse<ImportRunList> list(@BeanParam CursorParameters parameters) {
        return answers.ok(
                progress.page(callers.present().id(), PageRequest.of(parameters.limit, null, parameters.cursor)));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getImport",
            summary = "See how far an import is",
            description =
                    "What an import of your key is busy with, or what became of it. One that was killed has failed. Needs the"
                            + " scope `content:write`.")
    public RestResponse<ImportRun> get(
            @RestPath @Parameter(description = "The id of the import.", example = "1") String id) {
        return answers.ok(progress.find(callers.present().id(), id));
    }
}
