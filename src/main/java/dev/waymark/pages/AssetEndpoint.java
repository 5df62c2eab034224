package dev.waymark.pages;

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

/** The files that pages and browsers load. */
@Path("/")
class AssetEndpoint {
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
    @Produces("image/x-icon")
    @Operation(hidden = true)
    public RestResponse<String> favicon() {
        return Answer.of(Asset.OLD_ICON.type(), Asset.OLD_ICON.bytes(), Asset.OLD_ICON.tag(), CachePolicy.PINNED_LIST)
                .toResponse();
    }
}
