package dev.waymark.pages;

import dev.waymark.http.response.LinkHeader;
import dev.waymark.reading.Versions;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The first page. */
@Path("/")
@Produces("text/html;charset=UTF-8")
class LandingEndpoint {
    private final Landing landing;
    private final Versions versions;

    LandingEndpoint(Landing landing, Versions versions) {
        this.landing = landing;
        this.versions = versions;
    }

    /** Shows what the service is, how much it has, and requests to try. */
    @GET
    @Operation(hidden = true)
    public RestResponse<String> get(@RestQuery @Nullable String lang) {
        return landing.newest(versions.language(lang))
                .with("Link", LinkHeader.API_CATALOG)
                .toResponse();
    }
}
