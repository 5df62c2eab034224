package dev.waymark.delivery;

import dev.waymark.http.response.CachePolicy;
import dev.waymark.http.response.LinkHeader;
import dev.waymark.reading.Json;
import dev.waymark.reading.StandingParameters;
import dev.waymark.reading.Versions;
import dev.waymark.wire.Service;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where every client starts. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service")
class ServiceEndpoint {
    private final ServiceDocument document;
    private final Json json;
    private final Versions versions;

    ServiceEndpoint(ServiceDocument document, Json json, Versions versions) {
        this.document = document;
        this.json = json;
        this.versions = versions;
    }

    @GET
    @Operation(
            operationId = "getService",
            summary = "Start here",
            description =
                    "The newest release, the languages on offer, the license of the texts and where things are. A client"
                            + " that wants a consistent view sends `release` and `lang` with every later call.")
    public RestResponse<Service> get(@BeanParam StandingParameters parameters) {
        versions.check(parameters);
        int newest = versions.newest();
        return json.answer(document.of(newest), newest, CachePolicy.SERVICE)
                .with("Link", LinkHeader.API_CATALOG)
                .toResponse();
    }
}
