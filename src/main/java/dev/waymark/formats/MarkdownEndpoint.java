package dev.waymark.formats;

import dev.waymark.delivery.FormattedDocuments;
import dev.waymark.delivery.FormattedDocuments.Format;
import dev.waymark.delivery.FormattedDocuments.Writer;
import dev.waymark.delivery.TypedDocuments;
import dev.waymark.model.EntryType;
import dev.waymark.reading.VersionParameters;
import dev.waymark.wire.JobRoleDocument;
import dev.waymark.wire.LearningResourceDocument;
import dev.waymark.wire.RoadmapDocument;
import dev.waymark.wire.RoadmapRef;
import dev.waymark.wire.SkillDocument;
import dev.waymark.wire.StageDocument;
import dev.waymark.wire.TipDocument;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Documents as texts to read. */
@Path("/v1")
@Produces(Markdown.MEDIA_TYPE)
class MarkdownEndpoint {
    private final FormattedDocuments documents;
    private final TypedDocuments roadmaps;
    private final SettingFactory settings;

    MarkdownEndpoint(FormattedDocuments documents, TypedDocuments roadmaps, SettingFactory settings) {
        this.documents = documents;
        this.roadmaps = roadmaps;
        this.settings = settings;
    }

    @GET
    @Path("roadmaps/{roadmap}.md")
    @Tag(name = "Roadmaps")
    @Operation(
            operationId = "getRoadmapMarkdown",
            summary = "Read a roadmap as Markdown",
            description =
                    "A roadmap as a text to read, for people and language models: its stages with all they place, and its tips.")
    public RestResponse<String> roadmap(
            @Parameter(description = "The slug of the roadmap.", example = "machine-learning") @RestPath String roadmap,
            @BeanParam VersionParameters parameters) {
        return documents.entry(
                roadmap, parameters, format(EntryType.ROADMAP, RoadmapDocument.class, RoadmapMarkdown::of));
    }

    @GET
    @Path("roadmaps/{roadmap}/stages/{stage}.md")
    @Tag(name = "Stages")
    @Operation(
            operationId = "getStageMarkdown",
            summary = "Read a stage as Markdown",
            description = "A stage as a text to read, for people and language models.")
    public RestResponse<String> stage(
            @Parameter(description = "The slug of the roadmap.", example = "machine-learning") @RestPath String roadmap,
            @Parameter(description = "The slug of the stage within its roadmap.", example = "beginner") @RestPath
                    String stage,
            @BeanParam VersionParameters parameters) {
        return documents.part(
                roadmap,
                stage,
                parameters,
                part(EntryType.STAGE, StageDocument.class, StageDocument::roadmap, StageMarkdown::of));
    }

    @GET
    @Path("roadmaps/{roadmap}/tips/{tip}.md")
    @Tag(name = "Tips")
    @Operation(
            operationId = "getTipMarkdown",
            summary = "Read a tip as Markdown",
            description = "A tip as a text to read, for people and language models.")
    public RestResponse<String> tip(
            @Parameter(description = "The slug of the roadmap.", example = "machine-learning") @RestPath String roadmap,
            @Parameter(description = "The slug of the tip within its roadmap.", example = "build-a-portfolio") @RestPath
                    String tip,
            @BeanParam VersionParameters parameters) {
        return documents.part(
                roadmap,
                tip,
                parameters,
                part(EntryType.TIP, TipDocument.class, TipDocument::roadmap, RoadmapMarkdown::of));
    }

    @GET
    @Path("skills/{slug}.md")
    @Tag(name = "Skills")
    @Operation(
            operationId = "getSkillMarkdown",
            summary = "Read a skill as Markdown",
            description = "A skill as a text to read, for people and language models.")
    public RestResponse<String> skill(
            @Parameter(description = "The slug of the skill.", example = "python") @RestPath String slug,
            @BeanParam VersionParameters parameters) {
        return documents.entry(slug, parameters, format(EntryType.SKILL, SkillDocument.class, SkillMarkdown::of));
    }

    @GET
    @Path("job-roles/{slug}.md")
    @Tag(name = "Job roles")
    @Operation(
            operationId = "getJobRoleMarkdown",
            summary = "Read a job role as Markdown",
            description = "A job role as a text to read, for people and language models.")
    public RestResponse<String> jobRole(
            @Parameter(description = "The slug of the job role.", example = "machine-learning-engineer") @RestPath
                    String slug,
            @BeanParam VersionParameters parameters) {
        return documents.entry(
                slug, parameters, format(EntryType.JOB_ROLE, JobRoleDocument.class, JobRoleMarkdown::of));
    }

    @GET
    @Path("learning-resources/{slug}.md")
    @Tag(name = "Learning resources")
    @Operation(
            operationId = "getLearningResourceMarkdown",
            summary = "Read a learning resource as Markdown",
            description = "A learning resource as a text to read, for people and language models.")
    public RestResponse<String> learningResource(
            @Parameter(description = "The slug of the learning resource.", example = "python-for-data-analysis")
                    @RestPath
                    String slug,
            @BeanParam VersionParameters parameters) {
        return documents.entry(
                slug,
                parameters,
                format(EntryType.LEARNING_RESOURCE, LearningResourceDocument.class, LearningResourceMarkdown::of));
    }

    private <D> Format<D> format(EntryType type, Class<D> shape, BiFunction<D, Setting, String> writer) {
        return markdown(type, shape, (document, version) -> writer.apply(document, settings.of(version)));
    }

    /** That of a stage or tip, which does not say itself what the license of its roadmap is. */
    private <D> Format<D> part(
            EntryType type, Class<D> shape, Function<D, RoadmapRef> roadmap, BiFunction<D, Setting, String> writer) {
        return markdown(type, shape, (document, version) -> {
            var license = roadmaps.license(roadmap.apply(document).slug(), version);
            return writer.apply(document, settings.of(version).within(license));
        });
    }

    private static <D> Format<D> markdown(EntryType type, Class<D> shape, Writer<D> writer) {
        return new Format<>(type, Sections.SUFFIX, Markdown.MEDIA_TYPE + ";charset=UTF-8", shape, writer);
    }
}
