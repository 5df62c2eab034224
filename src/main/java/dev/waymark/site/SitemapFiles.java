package dev.waymark.site;

import dev.waymark.formats.SitemapFile;
import dev.waymark.http.PublicUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Names to search engines what people can read of a site: in one file, or in several and an index of these, as the service does.
 * That of the service names pages, none of which is in a site.
 */
final class SitemapFiles {
    static final String NAME = "sitemap.xml";

    private static final String PART = "sitemap-%s.xml";

    private final PublicUrl publicUrl;
    private final int most;
    private final BiConsumer<String, String> sink;
    private final List<String> parts = new ArrayList<>();
    private SitemapFile file = new SitemapFile();

    /**
     * Begins them.
     *
     * @param most how many addresses a file may have
     * @param sink takes the path and the text of each file
     */
    SitemapFiles(PublicUrl publicUrl, int most, BiConsumer<String, String> sink) {
        this.publicUrl = publicUrl;
        this.most = most;
        this.sink = sink;
    }

    /** Takes the path of a file of the site, and names it if it is a text to read. */
    void add(String path) {
        if (path.endsWith(".md")) {
            if (file.size() == most) {
                endPart();
            }
            file.add(publicUrl.of("/" + path), null);
        }
    }

    void end() {
        if (parts.isEmpty()) {
            sink.accept(NAME, file.text());
        } else {
            endPart();
            sink.accept(NAME, SitemapFile.index(parts));
        }
    }

    private void endPart() {
        var name = PART.formatted(parts.size() + 1);
        sink.accept(name, file.text());
        parts.add(publicUrl.of("/" + name));
        file = new SitemapFile();
    }
}
