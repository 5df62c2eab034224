package dev.waymark.pages;

import dev.waymark.words.Words;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The compatibility promise; in English, as the API reference. */
@Path("/docs/compatibility")
@Produces("text/html;charset=UTF-8")
class CompatibilityEndpoint {
    /** Shows what counts as a compatible change, and how long a version lives. */
    @GET
    @Operation(hidden = true)
    public RestResponse<String> get() {
        return PageAnswers.of(new CompatibilityPage(Words.ENGLISH)).toResponse();
    }
}
