package dev.waymark.http.response;

/** How long an answer may be reused without asking again (RFC 9111, RFC 5861). */
public enum CachePolicy {
    /** The entrance {@code /v1}, from which clients learn of a new release. */
    SERVICE("public, max-age=10"),
    /** Whatever is newest: fresh for a minute, and better a day old than not at all. */
    NEWEST("public, max-age=60, stale-while-revalidate=600, stale-if-error=86400"),
    /** A document asked for by its release: its bytes never change. */
    PINNED_DOCUMENT("public, max-age=31536000, immutable"),
    /** A list or an include asked for by its release: assembled by code, whose next version may say it better. */
    PINNED_LIST("public, max-age=86400"),
    /** A file of the service whose name tells its bytes. */
    FINGERPRINTED("public, max-age=31536000, immutable");

    private final String cacheControl;

    CachePolicy(String cacheControl) {
        this.cacheControl = cacheControl;
    }

    /** The value of {@code Cache-Control}. */
    public String cacheControl() {
        return cacheControl;
    }
}
