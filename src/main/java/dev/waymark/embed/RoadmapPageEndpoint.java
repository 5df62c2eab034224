package dev.waymark.embed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.http.response.Answers;
import dev.waymark.http.response.Representation;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Roadmaps as pages that other sites may frame. */
@Path("/embed/v1/roadmaps/{slug}")
class RoadmapPageEndpoint {

    /**
     * As for other pages, but anybody may frame it, and a script reports its height. The page connects to nothing;
     * checkers that fetch robots.txt from inside a page do.
     */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:;"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors *";

    private final RoadmapPages pages;
    private final Answers answers;
    private final RoutingContext context;

    RoadmapPageEndpoint(RoadmapPages pages, Answers answers, RoutingContext context) {
        this.pages = pages;
        this.answers = answers;
        this.context = context;
    }

    /** Shows a roadmap. */
    @GET
    @Produces("text/html;charset=UTF-8")
    @Operation(hidden = true)
    public RestResponse<String> get(@RestPath String slug, @BeanParam RoadmapPageParameters parameters) {
        var page = pages.read(slug, parameters);
        if (!page.roadmap().slug().equals(slug)) {
            return answers.moved("/embed/v1/roadmaps/" + page.roadmap().slug());
        }
        context.response()
                .headers()
                .set("Content-Security-Policy", POLICY)
                .add("Link", "<%s>; rel=\"alternate\"; type=\"application/json+oembed\"".formatted(page.oembed()));
        return answers.of(Representation.of(page.render().getBytes(UTF_8), page.release(), page.policy()));
    }
}
