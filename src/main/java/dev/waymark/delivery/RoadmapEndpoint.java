package dev.waymark.delivery;

import dev.waymark.model.EntryType;
import dev.waymark.reading.PageParameters;
import dev.waymark.wire.PublishedRevisionList;
import dev.waymark.wire.ReferenceList;
import dev.waymark.wire.RoadmapDocument;
import dev.waymark.wire.RoadmapList;
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

/** Published roadmaps. The class path is that of their stages and tips too: JAX-RS matches classes first. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Roadmaps")
class RoadmapEndpoint {
    private final Documents documents;
    private final Lists lists;
    private final ReferenceLists references;
    private final RevisionLists revisions;

    RoadmapEndpoint(Documents documents, Lists lists, ReferenceLists references, RevisionLists revisions) {
        this.documents = documents;
        this.lists = lists;
        this.references = references;
        this.revisions = revisions;
    }

    @GET
    @Path("roadmaps")
    @Operation(
            operationId = "listRoadmaps",
            summary = "List roadmaps",
            description = "A page of roadmaps, with what a list shows of each.")
    public RestResponse<RoadmapList> list(@BeanParam RoadmapListParameters parameters, @BeanParam PageParameters page) {
        return lists.page(parameters, page);
    }

    @GET
    @Path("roadmaps/{roadmap}")
    @Operation(
            operationId = "getRoadmap",
            summary = "Read a roadmap",
            description = "A roadmap as one tree: its stages with their skill groups, skills, job roles and learning"
                    + " resources, and its tips.")
    public RestResponse<RoadmapDocument> get(
            @Parameter(description = "The slug of the roadmap.", example = "machine-learning") @RestPath String roadmap,
            @BeanParam RoadmapIncludeParameters parameters) {
        return documents.entry(EntryType.ROADMAP, roadmap, parameters);
    }

    @GET
    @Path("roadmaps/{roadmap}/references")
    @Operation(
            operationId = "listRoadmapReferences",
            summary = "List what refers to a roadmap",
            description = "A page of the references to a roadmap from other documents, with what these say of it.")
    public RestResponse<ReferenceList> references(
            @Parameter(description = "The slug of the roadmap.", example = "machine-learning") @RestPath String roadmap,
            @BeanParam ReferenceParameters parameters) {
        return references.to(EntryType.ROADMAP, roadmap, parameters);
    }

    @GET
    @Path("roadmaps/{roadmap}/revisions")
    @Operation(
            operationId = "listPublishedRoadmapRevisions",
            summary = "List when a roadmap was published",
            description =
                    "A page of the revisions of a roadmap, the newest first: the releases that changed its own document.")
    public RestResponse<PublishedRevisionList> revisions(
            @Parameter(description = "The slug of the roadmap.", example = "machine-learning") @RestPath String roadmap,
            @BeanParam RevisionParameters parameters) {
        return revisions.of(EntryType.ROADMAP, roadmap, parameters);
    }
}
