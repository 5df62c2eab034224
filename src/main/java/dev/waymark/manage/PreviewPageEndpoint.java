package dev.waymark.manage;

import dev.waymark.authoring.PreviewLinkDesk;
import dev.waymark.embed.RoadmapPageParameters;
import dev.waymark.embed.RoadmapPreviews;
import dev.waymark.http.response.Answer;
import dev.waymark.http.response.CachePolicy;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What links to previews lead to: a document, and of a roadmap also a page, for whoever has the link. */
@Path("/preview/{token}")
class PreviewPageEndpoint {
    private final PreviewLinkDesk desk;
    private final RoadmapPreviews pages;

    PreviewPageEndpoint(PreviewLinkDesk desk, RoadmapPreviews pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public RestResponse<AnyDocument> document(@RestPath String token, @RestQuery @Nullable String lang) {
        return Answer.untagged(200, Answer.JSON, desk.document(token, lang), CachePolicy.NO_STORE)
                .toResponse();
    }

    /** Shows a roadmap as other sites would frame it. */
    @GET
    @Path("embed")
    @Produces("text/html;charset=UTF-8")
    @Operation(hidden = true)
    public RestResponse<String> page(@RestPath String token, @BeanParam RoadmapPageParameters parameters) {
        var page = desk.roadmap(token, (slug, release) -> pages.page(slug, parameters, release));
        return Answer.untagged(200, Answer.HTML, page, CachePolicy.NO_STORE)
                .with("Content-Security-Policy", RoadmapPreviews.POLICY)
                .toResponse();
    }
}
