package dev.waymark.embed;

import dev.waymark.delivery.TypedDocuments;
import dev.waymark.http.ContentCredit;
import dev.waymark.model.WebUrl;
import dev.waymark.problem.ProblemType;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Redirects to the licenses of roadmaps, as {@link PermalinkEndpoint} to learning resources. */
@Path("/embed/v1/roadmaps/{slug}/license")
class LicenseEndpoint {
    private final TypedDocuments documents;
    private final ContentCredit credit;

    LicenseEndpoint(TypedDocuments documents, ContentCredit credit) {
        this.documents = documents;
        this.credit = credit;
    }

    /** Redirects (302) to the license, if it has a URL. */
    @GET
    @Produces("text/html;charset=UTF-8")
    @Operation(hidden = true)
    public RestResponse<Void> get(@RestPath String slug, @BeanParam RoadmapParameters parameters) {
        var roadmap = parameters.read(slug, documents, credit);
        var url = WebUrl.ascii(roadmap.license().url());
        if (url == null) {
            throw ProblemType.NOT_FOUND.because("The license of the roadmap '%s' has no address.".formatted(slug));
        }
        return PermalinkEndpoint.redirect(url, roadmap.published());
    }
}
