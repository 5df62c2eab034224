package dev.waymark.delivery;

import dev.waymark.http.parameter.Parameters;
import dev.waymark.model.Vocabulary;
import dev.waymark.problem.ProblemType;
import dev.waymark.reading.Json;
import dev.waymark.reading.VersionParameters;
import dev.waymark.reading.Versions;
import dev.waymark.wire.VocabularyDocument;
import dev.waymark.wire.VocabularyList;
import dev.waymark.words.Words;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The vocabularies. They come with the service: every release uses the same. */
@Path("/v1/vocabularies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vocabularies")
class VocabularyEndpoint {
    private final Json json;
    private final Versions versions;

    VocabularyEndpoint(Json json, Versions versions) {
        this.json = json;
        this.versions = versions;
    }

    @GET
    @Operation(
            operationId = "listVocabularies",
            summary = "List the vocabularies",
            description =
                    "Every vocabulary with its values, on one page. Labels and descriptions are there so that no front"
                            + " end has to hard-code them. Every release uses the same vocabularies; they may grow.")
    public RestResponse<VocabularyList> list(@BeanParam VersionParameters parameters) {
        var version = versions.find(versions.asked(parameters));
        var words = Words.in(version.language());
        var all = Arrays.stream(Vocabulary.values())
                .map(vocabulary -> VocabularyDocument.of(vocabulary, words))
                .toList();
        return json.answer(new VocabularyList(all, null, null), version.release(), version.ofAssembly())
                .toResponse();
    }

    @GET
    @Path("{name}")
    @Operation(
            operationId = "getVocabulary",
            summary = "Read a vocabulary",
            description = "The values of one vocabulary, each with a label, a description and a position.")
    public RestResponse<VocabularyDocument> get(
            @Parameter(description = "The name of the vocabulary.", example = "seniority") @RestPath String name,
            @BeanParam VersionParameters parameters) {
        var vocabulary = Vocabulary.named(Parameters.pathSlug(name))
                .orElseThrow(() -> ProblemType.UNKNOWN_ENTRY.because(
                        "No vocabulary is called '%s'; look at /v1/vocabularies.".formatted(name)));
        var version = versions.find(versions.asked(parameters));
        return json.answer(
                        VocabularyDocument.of(vocabulary, Words.in(version.language())),
                        version.release(),
                        version.ofAssembly())
                .toResponse();
    }
}
