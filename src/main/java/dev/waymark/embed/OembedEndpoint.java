package dev.waymark.embed;

import dev.waymark.http.ContentCredit;
import dev.waymark.http.PublicUrl;
import dev.waymark.http.parameter.Parameters;
import dev.waymark.problem.ProblemType;
import dev.waymark.reading.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Tells other sites how to show the page of a roadmap whose address somebody pasted (oembed.com). */
@Path("/oembed")
class OembedEndpoint {
    private static final Pattern PAGE = Pattern.compile("/embed/v1/roadmaps/([a-z0-9-]+)/?");
    private static final int LONGEST_SIDE = 100_000;
    private static final int WIDTH = 800;
    private static final int HEIGHT = 900;
    private static final int CACHE_AGE = 3600;
    private static final int CARD_WIDTH = 1200;
    private static final int CARD_HEIGHT = 630;

    private final RoadmapPages pages;
    private final ContentCredit credit;
    private final PublicUrl publicUrl;
    private final Json json;

    OembedEndpoint(RoadmapPages pages, ContentCredit credit, PublicUrl publicUrl, Json json) {
        this.pages = pages;
        this.credit = credit;
        this.publicUrl = publicUrl;
        this.json = json;
    }

    /**
     * Returns how to show the page at a URL of this service.
     *
     * @param url the address of a roadmap's page, whose parameters are kept
     * @param maxwidth the greatest width in pixels; it bounds the width that is told, and the picture
     * @param maxheight the greatest height in pixels, likewise
     * @param format {@code json}; oEmbed has 501 for those that a provider does not have
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public RestResponse<Oembed> get(
            @RestQuery @Nullable String url,
            @RestQuery @Nullable String maxwidth,
            @RestQuery @Nullable String maxheight,
            @RestQuery @Nullable String format) {
        if (format != null && !format.equals("json")) {
            throw ProblemType.FORMAT_NOT_IMPLEMENTED.because("Ask for format=json, or leave format out.");
        }
        int width = Parameters.integer("maxwidth", maxwidth, 1, LONGEST_SIDE, LONGEST_SIDE);
        int height = Parameters.integer("maxheight", maxheight, 1, LONGEST_SIDE, LONGEST_SIDE);
        var page = page(Parameters.required("url", url));
        var frame = new OembedFrame(page, Math.min(height, HEIGHT));
        boolean pictured = width >= CARD_WIDTH && height >= CARD_HEIGHT;
        var answer = new Oembed(
                "1.0",
                "rich",
                page.title(),
                credit.providerName(),
                credit.providerUrl(),
                CACHE_AGE,
                frame.render(),
                Math.min(width, WIDTH),
                frame.height(),
                pictured ? page.card() : null,
                pictured ? CARD_WIDTH : null,
                pictured ? CARD_HEIGHT : null);
        return json.answer(answer, page.release(), page.policy()).toResponse();
    }

    private RoadmapPage page(String url) {
        var ours = publicUrl.parse(url.strip());
        var path = PAGE.matcher(ours == null ? "" : String.valueOf(ours.getRawPath()));
        if (ours == null || !path.matches()) {
            throw ProblemType.NOT_FOUND.because("url must be the address of a roadmap's page, such as %s."
                    .formatted(publicUrl.of("/embed/v1/roadmaps/machine-learning")));
        }
        return pages.read(path.group(1), RoadmapPageParameters.of(ours.getRawQuery()));
    }
}
