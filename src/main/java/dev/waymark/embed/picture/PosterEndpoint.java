package dev.waymark.embed.picture;

import dev.waymark.delivery.TypedDocuments;
import dev.waymark.embed.RoadmapParameters;
import dev.waymark.http.ContentCredit;
import dev.waymark.http.response.Redirects;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Posters of roadmaps. */
@Path("/embed/v1/roadmaps/{slug}.svg")
class PosterEndpoint {

    /** The drawing has its style inside and loads nothing. */
    static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors *";

    private final TypedDocuments documents;
    private final ContentCredit credit;
    private final Pictures pictures;
    private final Redirects redirects;

    PosterEndpoint(TypedDocuments documents, ContentCredit credit, Pictures pictures, Redirects redirects) {
        this.documents = documents;
        this.credit = credit;
        this.pictures = pictures;
        this.redirects = redirects;
    }

    @GET
    @Produces("image/svg+xml")
    @Operation(hidden = true)
    public RestResponse<String> get(@RestPath String slug, @BeanParam RoadmapParameters parameters) {
        var roadmap = parameters.read(slug, documents, credit);
        if (roadmap.moved(slug)) {
            return redirects.moved(
                    "/embed/v1/roadmaps/%s.svg".formatted(roadmap.document().slug()));
        }
        return pictures.poster(roadmap).with("Content-Security-Policy", POLICY).toResponse();
    }
}
