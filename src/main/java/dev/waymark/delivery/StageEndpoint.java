package dev.waymark.delivery;

import dev.waymark.model.EntryType;
import dev.waymark.reading.PageParameters;
import dev.waymark.wire.StageDocument;
import dev.waymark.wire.StageList;
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

/** Published stages: parts of roadmaps with an address of their own. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stages")
class StageEndpoint {
    private final Documents documents;
    private final Lists lists;

    StageEndpoint(Documents documents, Lists lists) {
        this.documents = documents;
        this.lists = lists;
    }

    @GET
    @Path("stages")
    @Operation(
            operationId = "listStages",
            summary = "List stages",
            description = "A page of stages, of every roadmap or of some, with what a list shows of each.")
    public RestResponse<StageList> list(@BeanParam StageListParameters parameters, @BeanParam PageParameters page) {
        return lists.page(parameters, page);
    }

    @GET
    @Path("roadmaps/{roadmap}/stages")
    @Operation(
            operationId = "listRoadmapStages",
            summary = "List the stages of a roadmap",
            description = "A page of the stages of one roadmap, in its order, with what a list shows of each.")
    public RestResponse<StageList> listOfRoadmap(
            @Parameter(description = "The slug of the roadmap.", example = "machine-learning") @RestPath String roadmap,
            @BeanParam PartListParameters parameters,
            @BeanParam PageParameters page) {
        return documents.parts(roadmap, EntryType.STAGE, parameters, page, lists);
    }

    @GET
    @Path("roadmaps/{roadmap}/stages/{stage}")
    @Operation(
            operationId = "getStage",
            summary = "Read a stage",
            description =
                    "A stage of a roadmap with its skill groups, skills, job roles and learning resources; the same object as in the roadmap.")
    public RestResponse<StageDocument> get(
            @Parameter(description = "The slug of the roadmap.", example = "machine-learning") @RestPath String roadmap,
            @Parameter(description = "The slug of the stage within its roadmap.", example = "beginner") @RestPath
                    String stage,
            @BeanParam StageIncludeParameters parameters) {
        return documents.part(roadmap, EntryType.STAGE, stage, parameters);
    }
}
