package dev.waymark.embed.picture;

import dev.waymark.delivery.TypedDocuments;
import dev.waymark.embed.RoadmapParameters;
import dev.waymark.http.response.Answers;
import io.vertx.ext.web.RoutingContext;
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
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors *";

    private final TypedDocuments documents;
    private final Pictures pictures;
    private final Answers answers;
    private final RoutingContext context;

    PosterEndpoint(TypedDocuments documents, Pictures pictures, Answers answers, RoutingContext context) {
        this.documents = documents;
        this.pictures = pictures;
        this.answers = answers;
        this.context = context;
    }

    /** Draws the roadmap or one stage of it. */
    @GET
    @Produces("image/svg+xml")
    @Operation(hidden = true)
    public RestResponse<String> get(@RestPath String slug, @BeanParam RoadmapParameters parameters) {
        var roadmap = parameters.read(slug, documents);
        if (roadmap.moved(slug)) {
            return answers.moved(
                    "/embed/v1/roadmaps/%s.svg".formatted(roadmap.document().slug()));
        }
        var poster = pictures.poster(roadmap);
        context.response().headers().set("Content-Security-Policy", POLICY);
        return answers.of(poster);
    }
}
