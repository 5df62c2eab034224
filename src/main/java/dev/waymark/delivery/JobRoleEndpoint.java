package dev.waymark.delivery;

import dev.waymark.model.EntryType;
import dev.waymark.reading.PageParameters;
import dev.waymark.wire.JobRoleDocument;
import dev.waymark.wire.JobRoleList;
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

/** Published job roles. The class path is that of their other formats too: JAX-RS matches classes first. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Job roles")
class JobRoleEndpoint {
    private final Documents documents;
    private final Lists lists;
    private final ReferenceLists references;
    private final RevisionLists revisions;

    JobRoleEndpoint(Documents documents, Lists lists, ReferenceLists references, RevisionLists revisions) {
        this.documents = documents;
        this.lists = lists;
        this.references = references;
        this.revisions = revisions;
    }

    @GET
    @Path("job-roles")
    @Operation(
            operationId = "listJobRoles",
            summary = "List job roles",
            description = "A page of job roles, of every roadmap or of some, with what a list shows of each.")
    public RestResponse<JobRoleList> list(@BeanParam JobRoleListParameters parameters, @BeanParam PageParameters page) {
        return lists.page(parameters, page);
    }

    @GET
    @Path("job-roles/{slug}")
    @Operation(
            operationId = "getJobRole",
            summary = "Read a job role",
            description =
                    "A job role with its responsibilities, the skills that it requires, and the job roles to which it leads.")
    public RestResponse<JobRoleDocument> get(
            @Parameter(description = "The slug of the job role.", example = "machine-learning-engineer") @RestPath
                    String slug,
            @BeanParam JobRoleIncludeParameters parameters) {
        return documents.entry(EntryType.JOB_ROLE, slug, parameters);
    }

    @GET
    @Path("job-roles/{slug}/references")
    @Operation(
            operationId = "listJobRoleReferences",
            summary = "List what refers to a job role",
            description = "A page of the references to a job role from other documents, with what these say of it.")
    public RestResponse<ReferenceList> references(
            @Parameter(description = "The slug of the job role.", example = "machine-learning-engineer") @RestPath
                    String slug,
            @BeanParam ReferenceParameters parameters) {
        return references.to(EntryType.JOB_ROLE, slug, parameters);
    }

    @GET
    @Path("job-roles/{slug}/revisions")
    @Operation(
            operationId = "listPublishedJobRoleRevisions",
            summary = "List when a job role was published",
            description =
                    "A page of the revisions of a job role, the newest first: the releases that changed its own document.")
    public RestResponse<PublishedRevisionList> revisions(
            @Parameter(description = "The slug of the job role.", example = "machine-learning-engineer") @RestPath
                    String slug,
            @BeanParam RevisionParameters parameters) {
        return revisions.of(EntryType.JOB_ROLE, slug, parameters);
    }
}
