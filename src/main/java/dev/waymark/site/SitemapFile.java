package dev.waymark.site;

import dev.waymark.http.PublicUrl;

/**
 * Names to search engines what people can read of a site (sitemaps.org). That of the service names pages, none of which is in a
 * site.
 */
final class SitemapFile {
    static final String NAME = "sitemap.xml";

    /** A file may have no more; nobody has as many roadmaps. */
    private static final int MOST = 50_000;

    private final PublicUrl publicUrl;
    private final StringBuilder addresses = new StringBuilder();
    private int count;

    SitemapFile(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** Takes the path of a file, and names it if it is a text to read. */
    void add(String path) {
        if (path.endsWith(".md") && count < MOST) {
            // Neither an origin nor a path of slugs has a character that XML would take for its own.
            addresses.append("<url><loc>%s</loc></url>\n".formatted(publicUrl.of("/" + path)));
            count++;
        }
    }

    String text() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                %s</urlset>
                """.formatted(addresses);
    }
}
