package dev.waymark.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.http.response.Answer;
import dev.waymark.http.response.CachePolicy;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The files that pages, browsers and crawlers load. */
@Path("/")
class AssetEndpoint {
    private static final byte[] ROBOTS = """
            User-agent: *
            Disallow: /q/
            """.getBytes(UTF_8);

    /** Sends a file. A page of another version may ask for another tag; it gets the present file, cached briefly. */
    @GET
    @Path("assets/{tag}/{file}")
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public RestResponse<String> asset(@RestPath String tag, @RestPath String file) {
        var asset = Asset.of(file).orElseThrow(NotFoundException::new);
        var policy = asset.tag().equals(tag) ? CachePolicy.FINGERPRINTED : CachePolicy.NEWEST;
        return Answer.of(asset.type(), asset.bytes(), asset.tag(), policy).toResponse();
    }

    /** Sends the icon where browsers look for it beside answers that are not pages. */
    @GET
    @Path("favicon.ico")
    @Produces("image/svg+xml")
    @Operation(hidden = true)
    public RestResponse<String> favicon() {
        return Answer.of(Asset.ICON.type(), Asset.ICON.bytes(), Asset.ICON.tag(), CachePolicy.PINNED_LIST)
                .toResponse();
    }

    /** Tells crawlers what to read. Quarkus REST has a writer of its own for text/plain. */
    @GET
    @Path("robots.txt")
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public RestResponse<String> robots() {
        return Answer.of("text/plain;charset=UTF-8", ROBOTS, CachePolicy.PINNED_LIST)
                .toResponse();
    }
}
