package dev.waymark.embed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.delivery.Roadmaps;
import dev.waymark.http.Answers;
import dev.waymark.http.Parameters;
import dev.waymark.http.Representation;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Roadmaps as pages that other sites may frame. */
@Path("/embed/v1/roadmaps/{slug}")
class RoadmapPageEndpoint {

    /** As for our other pages, but anybody may frame it. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors *";

    private final Roadmaps roadmaps;
    private final Answers answers;
    private final RoutingContext context;

    RoadmapPageEndpoint(Roadmaps roadmaps, Answers answers, RoutingContext context) {
        this.roadmaps = roadmaps;
        this.answers = answers;
        this.context = context;
    }

    /** The page; parameters that it does not know are ignored, as links get tracking parameters. */
    @GET
    @Produces("text/html;charset=UTF-8")
    @Operation(hidden = true)
    public RestResponse<String> get(
            @RestPath String slug, @RestQuery @Nullable String view, @BeanParam ShowParameters parameters) {
        View shown = View.of(Parameters.oneOf("view", view, View.words(), View.OUTLINE.word()));
        var roadmap = parameters.read(slug, roadmaps);
        if (roadmap.moved(slug)) {
            return answers.moved("/embed/v1/roadmaps/" + roadmap.document().slug());
        }
        var published = roadmap.published();
        var page = new RoadmapPage(
                published.document(),
                roadmap.stages(),
                roadmap.whole(),
                published.release(),
                shown,
                roadmap.theme().word());
        context.response().headers().set("Content-Security-Policy", POLICY);
        return answers.of(Representation.of(page.render().getBytes(UTF_8), published.release(), published.freshness()));
    }
}
