package dev.waymark.embed;

import dev.waymark.delivery.TypedDocuments;
import dev.waymark.http.response.Answer;
import dev.waymark.model.WebUrl;
import dev.waymark.problem.ProblemType;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Redirects to learning resources. WordPress follows a link out of a frame only to the host of the frame; only
 * published addresses are redirected to.
 */
@Path("/embed/v1/learning-resources/{slug}")
class PermalinkEndpoint {
    private final TypedDocuments documents;

    PermalinkEndpoint(TypedDocuments documents) {
        this.documents = documents;
    }

    /** Redirects (302) to the learning resource, if it has a URL. */
    @GET
    @Produces("text/html;charset=UTF-8")
    @Operation(hidden = true)
    public RestResponse<Void> get(@RestPath String slug, @RestQuery @Nullable String release) {
        var published = documents.learningResource(slug, release);
        var url = WebUrl.ascii(published.document().url());
        if (url == null) {
            throw ProblemType.NOT_FOUND.because(
                    "The learning resource '%s' has no address in the web.".formatted(slug));
        }
        return redirect(url, published);
    }

    /** Leads to an address that was published. */
    static RestResponse<Void> redirect(String url, TypedDocuments.Published<?> published) {
        return Answer.redirect(302, url, published.policy())
                .from(published.release())
                .toResponse();
    }
}
