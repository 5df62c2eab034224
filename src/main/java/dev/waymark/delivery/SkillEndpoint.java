package dev.waymark.delivery;

import dev.waymark.model.EntryType;
import dev.waymark.reading.PageParameters;
import dev.waymark.wire.PublishedRevisionList;
import dev.waymark.wire.ReferenceList;
import dev.waymark.wire.SkillDocument;
import dev.waymark.wire.SkillList;
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

/** Published skills. The class path is that of their other formats too: JAX-RS matches classes first. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Skills")
class SkillEndpoint {
    private final Documents documents;
    private final Lists lists;
    private final ReferenceLists references;
    private final RevisionLists revisions;

    SkillEndpoint(Documents documents, Lists lists, ReferenceLists references, RevisionLists revisions) {
        this.documents = documents;
        this.lists = lists;
        this.references = references;
        this.revisions = revisions;
    }

    @GET
    @Path("skills")
    @Operation(
            operationId = "listSkills",
            summary = "List skills",
            description = "A page of skills, of every roadmap or of some, with what a list shows of each.")
    public RestResponse<SkillList> list(@BeanParam SkillListParameters parameters, @BeanParam PageParameters page) {
        return lists.page(parameters, page);
    }

    @GET
    @Path("skills/{slug}")
    @Operation(
            operationId = "getSkill",
            summary = "Read a skill",
            description =
                    "A skill with the skills that it builds on, its related skills and its identifiers in other frameworks.")
    public RestResponse<SkillDocument> get(
            @Parameter(description = "The slug of the skill.", example = "python") @RestPath String slug,
            @BeanParam SkillIncludeParameters parameters) {
        return documents.entry(EntryType.SKILL, slug, parameters);
    }

    @GET
    @Path("skills/{slug}/references")
    @Operation(
            operationId = "listSkillReferences",
            summary = "List what refers to a skill",
            description = "A page of the references to a skill from other documents, with what these say of it.")
    public RestResponse<ReferenceList> references(
            @Parameter(description = "The slug of the skill.", example = "python") @RestPath String slug,
            @BeanParam ReferenceParameters parameters) {
        return references.to(EntryType.SKILL, slug, parameters);
    }

    @GET
    @Path("skills/{slug}/revisions")
    @Operation(
            operationId = "listPublishedSkillRevisions",
            summary = "List when a skill was published",
            description =
                    "A page of the revisions of a skill, the newest first: the releases that changed its own document.")
    public RestResponse<PublishedRevisionList> revisions(
            @Parameter(description = "The slug of the skill.", example = "python") @RestPath String slug,
            @BeanParam RevisionParameters parameters) {
        return revisions.of(EntryType.SKILL, slug, parameters);
    }
}
