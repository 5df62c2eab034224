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

/** Cards of roadmaps, which chats and social networks show beside a link. */
@Path("/embed/v1/roadmaps/{slug}.png")
class CardEndpoint {
    private final TypedDocuments documents;
    private final ContentCredit credit;
    private final Pictures pictures;
    private final Redirects redirects;

    CardEndpoint(TypedDocuments documents, ContentCredit credit, Pictures pictures, Redirects redirects) {
        this.documents = documents;
        this.credit = credit;
        this.pictures = pictures;
        this.redirects = redirects;
    }

    /** Draws the card, 1200 by 630 pixels. */
    @GET
    @Produces("image/png")
    @Operation(hidden = true)
    public RestResponse<String> get(@RestPath String slug, @BeanParam RoadmapParameters parameters) {
        var roadmap = parameters.read(slug, documents, credit);
        if (roadmap.moved(slug)) {
            return redirects.moved(
                    "/embed/v1/roadmaps/%s.png".formatted(roadmap.document().slug()));
        }
        return pictures.card(roadmap).toResponse();
    }
}
