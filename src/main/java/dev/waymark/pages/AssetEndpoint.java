package dev.waymark.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.http.Answers;
import dev.waymark.http.Freshness;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The files that pages load, and those for which browsers and crawlers ask by themselves. */
@Path("/")
class AssetEndpoint {
    private static final byte[] ROBOTS = """
            User-agent: *
            Disallow: /q/
            """.getBytes(UTF_8);

    private final Answers answers;

    AssetEndpoint(Answers answers) {
        this.answers = answers;
    }

    /** The style sheet. */
    @GET
    @Path("assets/{tag}/style.css")
    @Produces("text/css;charset=UTF-8")
    @Operation(hidden = true)
    public RestResponse<String> style(@RestPath String tag) {
        return answer(Asset.STYLE, tag);
    }

    /** The style sheet of a roadmap that other sites frame. */
    @GET
    @Path("assets/{tag}/roadmap.css")
    @Produces("text/css;charset=UTF-8")
    @Operation(hidden = true)
    public RestResponse<String> roadmap(@RestPath String tag) {
        return answer(Asset.ROADMAP, tag);
    }

    /** The style sheet of the page where an embed is put together. */
    @GET
    @Path("assets/{tag}/builder.css")
    @Produces("text/css;charset=UTF-8")
    @Operation(hidden = true)
    public RestResponse<String> builderStyle(@RestPath String tag) {
        return answer(Asset.BUILDER_STYLE, tag);
    }

    /** The script of that page. */
    @GET
    @Path("assets/{tag}/builder.js")
    @Produces("text/javascript;charset=UTF-8")
    @Operation(hidden = true)
    public RestResponse<String> builder(@RestPath String tag) {
        return answer(Asset.BUILDER, tag);
    }

    /** The script by which a roadmap in a frame tells how high it is. */
    @GET
    @Path("assets/{tag}/frame.js")
    @Produces("text/javascript;charset=UTF-8")
    @Operation(hidden = true)
    public RestResponse<String> frame(@RestPath String tag) {
        return answer(Asset.FRAME, tag);
    }

    /** The sign of the service. */
    @GET
    @Path("assets/{tag}/icon.svg")
    @Produces("image/svg+xml")
    @Operation(hidden = true)
    public RestResponse<String> icon(@RestPath String tag) {
        return answer(Asset.ICON, tag);
    }

    /** The sign of the service, where browsers look for it beside answers that are no pages. */
    @GET
    @Path("favicon.ico")
    @Produces("image/svg+xml")
    @Operation(hidden = true)
    public RestResponse<String> favicon() {
        return answers.of(Asset.ICON.bytes(), Freshness.PINNED_LIST);
    }

    /** What crawlers may read. */
    @GET
    @Path("robots.txt")
    @Produces("text/plain;charset=UTF-8")
    @Operation(hidden = true)
    public RestResponse<byte[]> robots() {
        return answers.of(ROBOTS, Freshness.PINNED_LIST);
    }

    /** A page of another version may ask for another tag; it gets what there is, for a short time. */
    private RestResponse<String> answer(Asset asset, String tag) {
        return answers.of(asset.bytes(), asset.tag().equals(tag) ? Freshness.NAMED_BY_CONTENT : Freshness.NEWEST);
    }
}
