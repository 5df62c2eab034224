package dev.waymark.formats;

import dev.waymark.delivery.FormattedDocuments;
import dev.waymark.delivery.FormattedDocuments.Format;
import dev.waymark.model.EntryType;
import dev.waymark.reading.VersionParameters;
import dev.waymark.wire.JobRoleDocument;
import dev.waymark.wire.LearningResourceDocument;
import dev.waymark.wire.RoadmapDocument;
import dev.waymark.wire.SkillDocument;
import dev.waymark.wire.StageDocument;
import dev.waymark.wire.TipDocument;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Documents as JSON-LD of schema.org. */
@Path("/v1")
@Produces(LinkedNode.MEDIA_TYPE)
class LinkedDataEndpoint {
    private final FormattedDocuments documents;
    private final SettingFactory settings;

    LinkedDataEndpoint(FormattedDocuments documents, SettingFactory settings) {
        this.documents = documents;
        this.settings = settings;
    }

    @GET
    @Path("roadmaps/{roadmap}.jsonld")
    @Tag(name = "Roadmaps")
    @Operation(
            operationId = "getRoadmapLinkedData",
            summary = "Read a roadmap as JSON-LD",
            description =
                    "A roadmap as a `LearningResource` of schema.org with its stages as parts, to put into a page.")
    public RestResponse<LinkedData> roadmap(
            @Parameter(description = "The slug of the roadmap.", example = "machine-learning") @RestPath String roadmap,
            @BeanParam VersionParameters parameters) {
        return documents.entry(
                roadmap, parameters, format(EntryType.ROADMAP, RoadmapDocument.class, RoadmapLinkedData::of));
    }

    @GET
    @Path("roadmaps/{roadmap}/stages/{stage}.jsonld")
    @Tag(name = "Stages")
    @Operation(
            operationId = "getStageLinkedData",
            summary = "Read a stage as JSON-LD",
            description =
                    "A stage as a `LearningResource` of schema.org with the skills that it teaches, to put into a page.")
    public RestResponse<LinkedData> stage(
            @Parameter(description = "The slug of the roadmap.", example = "machine-learning") @RestPath String roadmap,
            @Parameter(description = "The slug of the stage within its roadmap.", example = "beginner") @RestPath
                    String stage,
            @BeanParam VersionParameters parameters) {
        return documents.part(
                roadmap, stage, parameters, format(EntryType.STAGE, StageDocument.class, RoadmapLinkedData::of));
    }

    @GET
    @Path("roadmaps/{roadmap}/tips/{tip}.jsonld")
    @Tag(name = "Tips")
    @Operation(
            operationId = "getTipLinkedData",
            summary = "Read a tip as JSON-LD",
            description = "A tip as a `LearningResource` of schema.org, to put into a page.")
    public RestResponse<LinkedData> tip(
            @Parameter(description = "The slug of the roadmap.", example = "machine-learning") @RestPath String roadmap,
            @Parameter(description = "The slug of the tip within its roadmap.", example = "build-a-portfolio") @RestPath
                    String tip,
            @BeanParam VersionParameters parameters) {
        return documents.part(
                roadmap, tip, parameters, format(EntryType.TIP, TipDocument.class, RoadmapLinkedData::of));
    }

    @GET
    @Path("skills/{slug}.jsonld")
    @Tag(name = "Skills")
    @Operation(
            operationId = "getSkillLinkedData",
            summary = "Read a skill as JSON-LD",
            description = "A skill as a `DefinedTerm` of schema.org, to put into a page.")
    public RestResponse<LinkedData> skill(
            @Parameter(description = "The slug of the skill.", example = "python") @RestPath String slug,
            @BeanParam VersionParameters parameters) {
        return documents.entry(slug, parameters, format(EntryType.SKILL, SkillDocument.class, SkillLinkedData::of));
    }

    @GET
    @Path("job-roles/{slug}.jsonld")
    @Tag(name = "Job roles")
    @Operation(
            operationId = "getJobRoleLinkedData",
            summary = "Read a job role as JSON-LD",
            description = "A job role as an `Occupation` of schema.org, to put into a page.")
    public RestResponse<LinkedData> jobRole(
            @Parameter(description = "The slug of the job role.", example = "machine-learning-engineer") @RestPath
                    String slug,
            @BeanParam VersionParameters parameters) {
        return documents.entry(
                slug, parameters, format(EntryType.JOB_ROLE, JobRoleDocument.class, JobRoleLinkedData::of));
    }

    @GET
    @Path("learning-resources/{slug}.jsonld")
    @Tag(name = "Learning resources")
    @Operation(
            operationId = "getLearningResourceLinkedData",
            summary = "Read a learning resource as JSON-LD",
            description =
                    "A learning resource as a `Course`, `Book`, `ScholarlyArticle`, `Article`, `VideoObject`, `WebSite`,"
                            + " `EventSeries` or `LearningResource` of schema.org, by its kind, to put into a page.")
    public RestResponse<LinkedData> learningResource(
            @Parameter(description = "The slug of the learning resource.", example = "python-for-data-analysis")
                    @RestPath
                    String slug,
            @BeanParam VersionParameters parameters) {
        return documents.entry(
                slug,
                parameters,
                format(EntryType.LEARNING_RESOURCE, LearningResourceDocument.class, LearningResourceLinkedData::of));
    }

    private <D> Format<D> format(EntryType type, Class<D> shape, BiFunction<D, Setting, String> writer) {
        return new Format<>(
                type,
                ".jsonld",
                LinkedNode.MEDIA_TYPE,
                shape,
                (document, version) -> writer.apply(document, settings.of(version)));
    }
}
