package dev.waymark.search;

import dev.waymark.http.request.LargestBody;
import dev.waymark.http.response.CachePolicy;
import dev.waymark.reading.Json;
import dev.waymark.reading.VersionParameters;
import dev.waymark.reading.Versions;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What is meant by names in the texts of others. */
@Path("/v1/match")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
class MatchEndpoint {
    private final Matches matches;
    private final Versions versions;
    private final Json json;

    MatchEndpoint(Matches matches, Versions versions, Json json) {
        this.matches = matches;
        this.versions = versions;
        this.json = json;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @LargestBody(512 * 1024)
    @Operation(
            operationId = "matchNames",
            summary = "Tell what is meant by names",
            description =
                    "Takes up to 200 names as other people write them, such as those in a job advertisement or a CV, and says"
                            + " which skill, job role or learning resource each means, how sure that is and on what it rests."
                            + " A name that means nothing is tried once more with mistyped words corrected."
                            + " The same names in the same release get the same answer. Nothing is kept or changed.")
    public RestResponse<MatchedNameList> match(
            @BeanParam VersionParameters parameters,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = MatchRequest.class)))
                    byte[] body) {
        var found = matches.find(MatchRequest.read(body), versions.asked(parameters));
        return json.answer(found.list(), found.version().release(), CachePolicy.NO_STORE)
                .toResponse();
    }
}
