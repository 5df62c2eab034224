package dev.waymark.search;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.http.parameter.Parameters;
import dev.waymark.reading.Json;
import dev.waymark.reading.Versions;
import dev.waymark.store.search.Identifiers;
import dev.waymark.wire.Identifier;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What names a concept of another framework. */
@Path("/v1/lookup")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
class LookupEndpoint {
    private static final int LONGEST = 2000;
    private static final int MOST = 100;

    private final Identifiers identifiers;
    private final Versions versions;
    private final Json json;

    LookupEndpoint(Identifiers identifiers, Versions versions, Json json) {
        this.identifiers = identifiers;
        this.versions = versions;
        this.json = json;
    }

    @GET
    @Operation(
            operationId = "lookup",
            summary = "Find entries by an external identifier",
            description =
                    "The skills, job roles and learning resources that name a concept of another framework, such as ESCO, O*NET"
                            + " or ISBN, by this URI; none if nothing does.")
    public RestResponse<IdentifiedEntryList> lookup(@BeanParam LookupParameters parameters) {
        var uri = Parameters.required("uri", Parameters.text("uri", parameters.uri, 1, LONGEST));
        var version = versions.find(versions.asked(parameters));
        var items = identifiers.find(uri, version.language(), version.release(), MOST).stream()
                .map(found -> IdentifiedEntry.of(
                        json.read(found.summary(), JsonNode.class), json.read(found.identifier(), Identifier.class)))
                .toList();
        return json.answer(new IdentifiedEntryList(items), version.release(), version.ofAssembly())
                .toResponse();
    }
}
