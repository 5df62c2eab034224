package dev.waymark.delivery;

import dev.waymark.model.EntryType;
import dev.waymark.reading.PageParameters;
import dev.waymark.reading.VersionParameters;
import dev.waymark.wire.TipDocument;
import dev.waymark.wire.TipList;
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

/** Published tips: parts of roadmaps with an address of their own. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tips")
class TipEndpoint {
    private final Documents documents;
    private final Lists lists;

    TipEndpoint(Documents documents, Lists lists) {
        this.documents = documents;
        this.lists = lists;
    }

    @GET
    @Path("tips")
    @Operation(
            operationId = "listTips",
            summary = "List tips",
            description = "A page of tips, of every roadmap or of some, with what a list shows of each.")
    public RestResponse<TipList> list(@BeanParam TipListParameters parameters, @BeanParam PageParameters page) {
        return lists.page(parameters, page);
    }

    @GET
    @Path("roadmaps/{roadmap}/tips")
    @Operation(
            operationId = "listRoadmapTips",
            summary = "List the tips of a roadmap",
            description = "A page of the tips of one roadmap, in its order, with what a list shows of each.")
    public RestResponse<TipList> listOfRoadmap(
            @Parameter(description = "The slug of the roadmap.", example = "machine-learning") @RestPath String roadmap,
            @BeanParam PartListParameters parameters,
            @BeanParam PageParameters page) {
        return documents.parts(roadmap, EntryType.TIP, parameters, page, lists);
    }

    @GET
    @Path("roadmaps/{roadmap}/tips/{tip}")
    @Operation(
            operationId = "getTip",
            summary = "Read a tip",
            description =
                    "A tip of a roadmap with what to do and the skills that it is about; the same object as in the roadmap.")
    public RestResponse<TipDocument> get(
            @Parameter(description = "The slug of the roadmap.", example = "machine-learning") @RestPath String roadmap,
            @Parameter(description = "The slug of the tip within its roadmap.", example = "build-a-portfolio") @RestPath
                    String tip,
            @BeanParam VersionParameters parameters) {
        return documents.part(roadmap, EntryType.TIP, tip, parameters);
    }
}
