package dev.waymark.formats;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A file of addresses for search engines to read (sitemaps.org). */
public final class SitemapFile {
    /** Of a file; sitemaps.org allows five times as many, in five times the memory. */
    public static final int MOST_ADDRESSES = 10_000;

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final StringBuilder addresses = new StringBuilder();
    private int size;

    /** Adds an address; {@code changed} is when what is there changed last, or null. */
    public void add(String address, @Nullable Instant changed) {
        addresses.append("<url>").append(location(address));
        if (changed != null) {
            addresses.append("<lastmod>").append(changed).append("</lastmod>");
        }
        addresses.append("</url>\n");
        size++;
    }

    public int size() {
        return size;
    }

    public String text() {
        return XML + "<urlset xmlns=\"%s\">\n%s</urlset>\n".formatted(NAMESPACE, addresses);
    }

    /** The file that names others of these, where one is too small; sitemaps.org allows 50 000 of them. */
    public static String index(List<String> files) {
        return XML
                + files.stream()
                        .map(file -> "<sitemap>%s</sitemap>\n".formatted(location(file)))
                        .collect(Collectors.joining(
                                "", "<sitemapindex xmlns=\"%s\">\n".formatted(NAMESPACE), "</sitemapindex>\n"));
    }

    /** Of the signs of XML, addresses of slugs and cursors have the ampersand alone. */
    private static String location(String address) {
        return "<loc>%s</loc>".formatted(address.replace("&", "&amp;"));
    }
}
