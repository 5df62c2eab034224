package dev.waymark.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.delivery.TypedDocuments;
import dev.waymark.http.PublicUrl;
import dev.waymark.http.response.Answer;
import dev.waymark.http.response.CachePolicy;
import dev.waymark.model.Languages;
import dev.waymark.reading.Versions;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** What crawlers ask for by themselves. Quarkus REST has a writer of its own for text/plain. */
@Path("/")
@Produces(MediaType.WILDCARD)
class CrawlerEndpoint {
    private static final int MOST_ROADMAPS = 1000;

    private final TypedDocuments documents;
    private final Versions versions;
    private final Languages languages;
    private final PublicUrl publicUrl;

    CrawlerEndpoint(TypedDocuments documents, Versions versions, Languages languages, PublicUrl publicUrl) {
        this.documents = documents;
        this.versions = versions;
        this.languages = languages;
        this.publicUrl = publicUrl;
    }

    /** Tells crawlers what to read. */
    @GET
    @Path("robots.txt")
    @Operation(hidden = true)
    public RestResponse<String> robots() {
        var text = """
                User-agent: *
                Disallow: /q/
                Sitemap: %s
                """.formatted(publicUrl.of("/sitemap.xml"));
        return Answer.of("text/plain;charset=UTF-8", text.getBytes(UTF_8), CachePolicy.PINNED_LIST)
                .toResponse();
    }

    /** Lists the pages, each roadmap in every language. */
    @GET
    @Path("sitemap.xml")
    @Operation(hidden = true)
    public RestResponse<String> sitemap() {
        int newest = versions.readable();
        var roadmaps =
                documents.roadmaps(languages.standard(), newest, MOST_ROADMAPS).items();
        var page = new SitemapPage(publicUrl.origin(), roadmaps, languages.offered());
        return Answer.of("application/xml;charset=UTF-8", page.render().getBytes(UTF_8), CachePolicy.NEWEST)
                .from(newest)
                .toResponse();
    }
}
