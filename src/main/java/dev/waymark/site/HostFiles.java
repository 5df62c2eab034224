package dev.waymark.site;

import dev.waymark.http.PublicUrl;
import dev.waymark.http.response.CachePolicy;
import dev.waymark.model.Languages;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What hosts of files and crawlers read, each its own: the headers of answers, where an answer lies that has no file at its path,
 * and where the sitemap is.
 */
final class HostFiles {
    private static final String HEADERS = """
            /*
              Access-Control-Allow-Origin: *
              Access-Control-Expose-Headers: ETag, Date, Content-Release
              Cache-Control: %s
              Content-Release: %s
              Cross-Origin-Resource-Policy: cross-origin
              Referrer-Policy: no-referrer
              X-Content-Type-Options: nosniff
            """;

    /** Netlify reads all three; Cloudflare passes over the second, since no rule of its may ask for a query. */
    private static final String REWRITES = """
            %1$s/v1 %1$s/v1/index.json 200
            %1$s/v1/* cursor=:cursor %1$s/v1/:splat/-/:cursor/index.json 200
            %1$s/v1/* %1$s/v1/:splat/index.json 200
            """;

    /** Without it Cloudflare takes the site for an application that has an answer to each path. */
    private static final String NOT_FOUND = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <title>404</title>
            <p>There is nothing at this address.</p>
            <p lang="es">No hay nada en esta dirección.</p>
            """;

    private static final String ROBOTS = """
            User-agent: *
            Disallow:
            Sitemap: %s
            """;

    private HostFiles() {}

    /** Returns them by their paths. */
    static Map<String, String> of(int release, Languages languages, PublicUrl publicUrl) {
        var files = new LinkedHashMap<String, String>();
        // GitHub builds pages out of files unless this one is there, even an empty one.
        files.put(".nojekyll", "");
        files.put("404.html", NOT_FOUND);
        files.put("_headers", HEADERS.formatted(CachePolicy.NEWEST.cacheControl(), release));
        var rewrites = new StringBuilder(REWRITES.formatted(""));
        languages.others().forEach(language -> rewrites.append(REWRITES.formatted("/" + language)));
        files.put("_redirects", rewrites.toString());
        files.put("robots.txt", ROBOTS.formatted(publicUrl.of("/" + SitemapFiles.NAME)));
        return files;
    }
}
