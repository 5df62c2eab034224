package dev.waymark.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.formats.SitemapFile;
import dev.waymark.http.PublicUrl;
import dev.waymark.http.response.Answer;
import dev.waymark.http.response.CachePolicy;
import dev.waymark.reading.Cursor;
import dev.waymark.reading.Versions;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What crawlers ask for by themselves. Quarkus REST has a writer of its own for text/plain. */
@Path("/")
@Produces(MediaType.WILDCARD)
class CrawlerEndpoint {
    private final Sitemap sitemap;
    private final Versions versions;
    private final PublicUrl publicUrl;

    CrawlerEndpoint(Sitemap sitemap, Versions versions, PublicUrl publicUrl) {
        this.sitemap = sitemap;
        this.versions = versions;
        this.publicUrl = publicUrl;
    }

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

    /** Lists the pages, each roadmap in every language; more than a file may have come in files that an index names. */
    @GET
    @Path("sitemap.xml")
    @Operation(hidden = true)
    public RestResponse<String> sitemap(@RestQuery @Nullable String release, @RestQuery @Nullable String cursor) {
        var version = versions.find(versions.asked(release, null));
        if (cursor != null && !version.pinned()) {
            // The files that an index names have both.
            throw Cursor.invalid();
        }
        var text = version.pinned()
                ? sitemap.file(version.release(), cursor, SitemapFile.MOST_ADDRESSES)
                : sitemap.of(version.release(), SitemapFile.MOST_ADDRESSES);
        return Answer.of("application/xml;charset=UTF-8", text.getBytes(UTF_8), version.ofAssembly())
                .from(version.release())
                .toResponse();
    }
}
