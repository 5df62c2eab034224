package dev.waymark.pages;

import dev.waymark.http.ContentCredit;
import dev.waymark.http.PublicUrl;
import dev.waymark.http.response.Answer;
import dev.waymark.http.response.CachePolicy;
import dev.waymark.http.response.LinkHeader;
import dev.waymark.reading.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Tells programs that know no more than the address of the site what it has for them (RFC 9727), as links (RFC 9264). */
@Path("/.well-known/api-catalog")
@Produces(ApiCatalogEndpoint.MEDIA_TYPE)
class ApiCatalogEndpoint {
    static final String MEDIA_TYPE = "application/linkset+json";

    private static final String PROFILE = "; profile=\"https://www.rfc-editor.org/info/rfc9727\"";

    private final Json json;
    private final PublicUrl publicUrl;
    private final ContentCredit credit;

    ApiCatalogEndpoint(Json json, PublicUrl publicUrl, ContentCredit credit) {
        this.json = json;
        this.publicUrl = publicUrl;
        this.credit = credit;
    }

    record Target(String href) {}

    record TypedTarget(String href, String type) {}

    /** Lists the one API, with its contract, its documentation and the license of its texts. */
    @GET
    @Operation(hidden = true)
    public RestResponse<String> get() {
        return Answer.of(
                        MEDIA_TYPE + PROFILE,
                        json.bytes(Map.of("linkset", List.of(catalog(), api()))),
                        CachePolicy.PINNED_LIST)
                .with("Link", LinkHeader.API_CATALOG)
                .toResponse();
    }

    private Map<String, Object> catalog() {
        var links = links("/.well-known/api-catalog");
        links.put("item", List.of(new Target(publicUrl.of("/v1"))));
        return links;
    }

    private Map<String, Object> api() {
        var links = links("/v1");
        links.put(
                "service-desc",
                List.of(typed("/openapi.json", "application/json"), typed("/openapi.yaml", "application/yaml")));
        links.put("service-doc", List.of(typed("/docs", "text/html"), typed("/reference", "text/html")));
        String license = credit.license().url();
        if (license != null) {
            links.put("license", List.of(new Target(license)));
        }
        return links;
    }

    private Map<String, Object> links(String anchor) {
        var links = new LinkedHashMap<String, Object>();
        links.put("anchor", publicUrl.of(anchor));
        return links;
    }

    private TypedTarget typed(String path, String type) {
        return new TypedTarget(publicUrl.of(path), type);
    }
}
