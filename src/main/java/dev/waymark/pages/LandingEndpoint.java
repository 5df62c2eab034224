package dev.waymark.pages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Where every person starts. */
@Path("/")
@Produces("text/html;charset=UTF-8")
class LandingEndpoint {
    private final Landing landing;

    LandingEndpoint(Landing landing) {
        this.landing = landing;
    }

    /** What this is, how much of it there is, and requests to try. */
    @GET
    @Operation(hidden = true)
    public RestResponse<String> get() {
        return landing.newest().toResponse();
    }
}
