package dev.waymark.pages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** What a client can rely on. */
@Path("/docs/compatibility")
@Produces("text/html;charset=UTF-8")
class CompatibilityEndpoint {
    /** What counts as a compatible change, and how long a version lives. */
    @GET
    @Operation(hidden = true)
    public RestResponse<String> get() {
        return PageAnswers.of(new CompatibilityPage()).toResponse();
    }
}
