package dev.waymark.http.response;

/** How long an answer may be reused without asking again (RFC 9111, RFC 5861). */
public enum CachePolicy {
    /** {@code /v1}, from which clients learn of a new release. */
    SERVICE("public, max-age=10"),
    /** What is newest and assembled by code: fresh for a minute, and better a day old than not at all. */
    NEWEST("public, max-age=60, stale-while-revalidate=600, stale-if-error=86400"),
    /** A document of the newest release: as {@link #NEWEST}, and the next release may leave it as it is. */
    NEWEST_DOCUMENT(NEWEST.cacheControl),
    /** A document of a named release: its bytes never change. */
    PINNED_DOCUMENT("public, max-age=31536000, immutable"),
    /** A list or an include of a named release: assembled by code, which may change. */
    PINNED_LIST("public, max-age=86400"),
    /** A file whose URL has a digest or a version. */
    FINGERPRINTED("public, max-age=31536000, immutable"),
    /** A redirect, and that something does not exist: true until the next release. */
    BRIEF("public, max-age=60"),
    /** Any other refusal. */
    NO_STORE("no-store");

    private final String cacheControl;

    CachePolicy(String cacheControl) {
        this.cacheControl = cacheControl;
    }

    /** Whether the answer is of a release that the reader named. */
    boolean isPinned() {
        return this == PINNED_DOCUMENT || this == PINNED_LIST;
    }

    public String cacheControl() {
        return cacheControl;
    }
}
