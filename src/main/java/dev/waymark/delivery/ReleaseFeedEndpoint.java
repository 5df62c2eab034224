package dev.waymark.delivery;

import dev.waymark.http.response.Answer;
import dev.waymark.http.response.CachePolicy;
import dev.waymark.reading.StandingParameters;
import dev.waymark.reading.Versions;
import dev.waymark.store.Releases;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What was published, for readers of feeds. */
@Path(ReleaseFeed.PATH)
@Produces(ReleaseFeed.MEDIA_TYPE)
@Tag(name = "Releases")
class ReleaseFeedEndpoint {
    private final Versions versions;
    private final Releases releases;
    private final ReleaseFeed feed;

    ReleaseFeedEndpoint(Versions versions, Releases releases, ReleaseFeed feed) {
        this.versions = versions;
        this.releases = releases;
        this.feed = feed;
    }

    @GET
    @Operation(
            operationId = "getReleaseFeed",
            summary = "Follow releases",
            description = "The newest 50 releases with their notes, as an Atom feed (RFC 4287).")
    @APIResponse(
            responseCode = "200",
            description = "The feed.",
            content = @Content(mediaType = ReleaseFeed.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<String> get(@BeanParam StandingParameters standing) {
        versions.check(standing);
        int newest = versions.readable();
        return Answer.of(
                        ReleaseFeed.MEDIA_TYPE + ";charset=UTF-8",
                        feed.of(releases.downFrom(newest, ReleaseFeed.LENGTH)),
                        CachePolicy.NEWEST)
                .from(newest)
                .toResponse();
    }
}
