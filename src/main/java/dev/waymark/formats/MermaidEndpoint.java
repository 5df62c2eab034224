package dev.waymark.formats;

import dev.waymark.delivery.FormattedDocuments;
import dev.waymark.delivery.FormattedDocuments.Format;
import dev.waymark.model.EntryType;
import dev.waymark.reading.VersionParameters;
import dev.waymark.wire.RoadmapDocument;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Roadmaps as graphs. */
@Path("/v1")
@Produces(Mermaid.MEDIA_TYPE)
@Tag(name = "Roadmaps")
class MermaidEndpoint {
    private final FormattedDocuments documents;
    private final SettingFactory settings;

    MermaidEndpoint(FormattedDocuments documents, SettingFactory settings) {
        this.documents = documents;
        this.settings = settings;
    }

    @GET
    @Path("roadmaps/{roadmap}.mmd")
    @Operation(
            operationId = "getRoadmapGraph",
            summary = "Read a roadmap as a graph",
            description =
                    "The stages of a roadmap with their skill groups, skills and choices, and what has to be learned before"
                            + " what, as a flowchart of Mermaid, in UTF-8.")
    @APIResponse(
            responseCode = "200",
            description = "The flowchart.",
            content = @Content(mediaType = Mermaid.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<String> get(
            @Parameter(description = "The slug of the roadmap.", example = "machine-learning") @RestPath String roadmap,
            @BeanParam VersionParameters parameters) {
        return documents.roadmapWithSkills(
                roadmap,
                parameters,
                new Format<>(
                        EntryType.ROADMAP,
                        ".mmd",
                        Mermaid.MEDIA_TYPE,
                        RoadmapDocument.class,
                        (document, version) -> RoadmapGraph.of(document, settings.of(version))));
    }
}
