package dev.waymark.embed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.http.response.Answer;
import dev.waymark.http.response.Redirects;
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
    static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:;"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors *";

    private final RoadmapPages pages;
    private final Redirects redirects;

    RoadmapPageEndpoint(RoadmapPages pages, Redirects redirects) {
        this.pages = pages;
        this.redirects = redirects;
    }

    @GET
    @Produces("text/html;charset=UTF-8")
    @Operation(hidden = true)
    public RestResponse<String> get(@RestPath String slug, @BeanParam RoadmapPageParameters parameters) {
        var page = pages.readWhole(slug, parameters);
        if (!page.roadmap().slug().equals(slug)) {
            return redirects.moved("/embed/v1/roadmaps/" + page.roadmap().slug());
        }
        return Answer.of(Answer.HTML, page.render().getBytes(UTF_8), page.policy())
                .from(page.release())
                .with("Content-Security-Policy", POLICY)
                .with("Link", "<%s>; rel=\"alternate\"; type=\"application/json+oembed\"".formatted(page.oembed()))
                .toResponse();
    }
}
