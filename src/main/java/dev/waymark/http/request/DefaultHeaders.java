package dev.waymark.http.request;

import dev.waymark.http.ContentCredit;
import dev.waymark.http.HttpDate;
import dev.waymark.http.Zone;
import dev.waymark.http.response.LinkHeader;
import io.vertx.core.MultiMap;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Sets the headers that every answer of a zone has. HSTS is left to the proxy that terminates TLS: only it knows whether
 * every sub-domain speaks TLS.
 */
@ApplicationScoped
class DefaultHeaders {

    /** A document of data loads nothing, submits nothing and is not framed. */
    private static final String DATA_POLICY =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";
    /** The contract and its readable form (RFC 8631). */
    private static final String CONTRACT = "</openapi.json>; rel=\"service-desc\"; type=\"application/json\","
            + " </docs>; rel=\"service-doc\"; type=\"text/html\"";

    private final List<String> links;

    DefaultHeaders(ContentCredit credit) {
        String license = credit.license().url();
        this.links = license == null ? List.of(CONTRACT) : List.of(CONTRACT, LinkHeader.license(license));
    }

    void set(MultiMap headers, String path) {
        headers.set("Date", HttpDate.now())
                .set("X-Content-Type-Options", "nosniff")
                .set("Referrer-Policy", "no-referrer");
        switch (Zone.of(path)) {
            case PUBLIC, PAGES -> setShared(headers);
            case MANAGEMENT, PREVIEW ->
                headers.set("Content-Security-Policy", DATA_POLICY)
                        .set("Cross-Origin-Resource-Policy", "same-origin")
                        .set("Cache-Control", "no-store")
                        .set("X-Robots-Tag", "noindex");
            case OPERATIONS -> headers.set("Cache-Control", "no-store");
        }
    }

    private void setShared(MultiMap headers) {
        headers.set("Access-Control-Allow-Origin", "*")
                .set(
                        "Access-Control-Expose-Headers",
                        "ETag, Link, Date, Content-Release, Content-Location, Retry-After, X-Request-Id, Deprecation,"
                                + " Sunset")
                .set("Cross-Origin-Resource-Policy", "cross-origin")
                .set("Vary", "Accept-Encoding")
                .set("Link", links)
                .set("Content-Security-Policy", DATA_POLICY);
    }
}
