package dev.waymark.search;

import dev.waymark.reading.Json;
import dev.waymark.reading.Versions;
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
    private final LookupPages pages;
    private final Versions versions;
    private final Json json;

    LookupEndpoint(LookupPages pages, Versions versions, Json json) {
        this.pages = pages;
        this.versions = versions;
        this.json = json;
    }

    @GET
    @Operation(
            operationId = "lookup",
            summary = "Find entries by an external identifier",
            description =
                    "A page of the skills, job roles and learning resources that name a concept of another framework, such as"
                            + " ESCO, O*NET or ISBN, by this URI; none if nothing does.")
    public RestResponse<IdentifiedEntryList> lookup(@BeanParam LookupParameters parameters) {
        var question = LookupQuestion.of(parameters, versions);
        var version = versions.find(question.version(), question.cursor());
        var list = pages.page(question, version);
        return json.answer(list, version.release(), version.ofAssembly())
                .followedBy(list.next())
                .toResponse();
    }
}
