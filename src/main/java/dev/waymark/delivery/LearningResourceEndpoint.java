package dev.waymark.delivery;

import dev.waymark.model.EntryType;
import dev.waymark.reading.PageParameters;
import dev.waymark.wire.LearningResourceDocument;
import dev.waymark.wire.LearningResourceList;
import dev.waymark.wire.PublishedRevisionList;
import dev.waymark.wire.ReferenceList;
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

/** Published learning resources. The class path is that of their other formats too: JAX-RS matches classes first. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Learning resources")
class LearningResourceEndpoint {
    private final Documents documents;
    private final Lists lists;
    private final ReferenceLists references;
    private final RevisionLists revisions;

    LearningResourceEndpoint(Documents documents, Lists lists, ReferenceLists references, RevisionLists revisions) {
        this.documents = documents;
        this.lists = lists;
        this.references = references;
        this.revisions = revisions;
    }

    @GET
    @Path("learning-resources")
    @Operation(
            operationId = "listLearningResources",
            summary = "List learning resources",
            description =
                    "A page of courses, books, conferences and other learning resources, with what a list shows of each.")
    public RestResponse<LearningResourceList> list(
            @BeanParam LearningResourceListParameters parameters, @BeanParam PageParameters page) {
        return lists.page(parameters, page);
    }

    @GET
    @Path("learning-resources/{slug}")
    @Operation(
            operationId = "getLearningResource",
            summary = "Read a learning resource",
            description =
                    "A learning resource with who made it, what it takes, and the skills that it teaches and assumes.")
    public RestResponse<LearningResourceDocument> get(
            @Parameter(description = "The slug of the learning resource.", example = "python-for-data-analysis")
                    @RestPath
                    String slug,
            @BeanParam LearningResourceIncludeParameters parameters) {
        return documents.entry(EntryType.LEARNING_RESOURCE, slug, parameters);
    }

    @GET
    @Path("learning-resources/{slug}/references")
    @Operation(
            operationId = "listLearningResourceReferences",
            summary = "List what refers to a learning resource",
            description =
                    "A page of the references to a learning resource from other documents, with what these say of it.")
    public RestResponse<ReferenceList> references(
            @Parameter(description = "The slug of the learning resource.", example = "python-for-data-analysis")
                    @RestPath
                    String slug,
            @BeanParam ReferenceParameters parameters) {
        return references.to(EntryType.LEARNING_RESOURCE, slug, parameters);
    }

    @GET
    @Path("learning-resources/{slug}/revisions")
    @Operation(
            operationId = "listPublishedLearningResourceRevisions",
            summary = "List when a learning resource was published",
            description =
                    "A page of the revisions of a learning resource, the newest first: the releases that changed its own document.")
    public RestResponse<PublishedRevisionList> revisions(
            @Parameter(description = "The slug of the learning resource.", example = "python-for-data-analysis")
                    @RestPath
                    String slug,
            @BeanParam RevisionParameters parameters) {
        return revisions.of(EntryType.LEARNING_RESOURCE, slug, parameters);
    }
}
