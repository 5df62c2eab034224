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

/** Everything that is like a text. */
@Path("/v1/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
class SearchEndpoint {
    private final Searches searches;
    private final Versions versions;
    private final Json json;

    SearchEndpoint(Searches searches, Versions versions, Json json) {
        this.searches = searches;
        this.versions = versions;
        this.json = json;
    }

    @GET
    @Operation(
            operationId = "search",
            summary = "Search",
            description =
                    "A page of what is like a text, of every type, in the language and the release that are asked for: first"
                            + " what is called so, then what has a name that begins so, then what is called like some of the"
                            + " words, and then what has all of them in its text. If nothing has all, mistyped words are"
                            + " corrected, and then some of the words are enough; the answer says so. A filter means what it"
                            + " means for the lists, and leaves only items of types whose lists have it. Of very common words"
                            + " only a part of the content is looked"
                            + " through, which `capped` says.")
    public RestResponse<SearchList> search(@BeanParam SearchParameters parameters) {
        var found = searches.find(SearchQuestion.of(parameters, versions));
        var version = found.version();
        return json.answer(found.list(), version.release(), version.ofAssembly())
                .followedBy(found.list().next())
                .toResponse();
    }
}
