package dev.waymark.reading;

import dev.waymark.http.response.CachePolicy;

/**
 * The release and the language that everything in an answer comes from.
 *
 * @param release the number of the release; 0 as long as nothing has been published
 * @param pinned whether the reader named the release
 */
public record Version(int release, boolean pinned, String language) {

    public CachePolicy ofDocument() {
        return pinned ? CachePolicy.PINNED_DOCUMENT : CachePolicy.NEWEST_DOCUMENT;
    }

    /** The policy of what code makes of one document, and of nothing else. */
    public CachePolicy ofFormat() {
        return pinned ? CachePolicy.PINNED_LIST : CachePolicy.NEWEST_DOCUMENT;
    }

    public CachePolicy ofAssembly() {
        return pinned ? CachePolicy.PINNED_LIST : CachePolicy.NEWEST;
    }
}
