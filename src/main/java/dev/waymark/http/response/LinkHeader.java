package dev.waymark.http.response;

import io.vertx.core.MultiMap;

/** Links of an answer to other things (RFC 8288). */
public final class LinkHeader {
    private static final String LICENSE = "; rel=\"license\"";

    private LinkHeader() {}

    /** Makes the link to the terms of the texts of an answer. */
    public static String license(String url) {
        return "<%s>%s".formatted(url, LICENSE);
    }

    /** Adds a link; terms of its own take the place of those that every answer has. */
    static void add(MultiMap headers, String link) {
        var links = headers.getAll("Link").stream()
                .filter(other -> !(link.endsWith(LICENSE) && other.endsWith(LICENSE)))
                .toList();
        headers.set("Link", links).add("Link", link);
    }
}
