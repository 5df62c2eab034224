package dev.waymark.http.response;

import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Names answers for a cache in front, so that it can drop what a release has changed and keep the rest: by the path of the
 * entry that an answer belongs to ({@code skills/python}), {@code newest} where each release may change it, and
 * {@code release-12} where the reader named one.
 */
@Singleton
class CacheTags {

    /** The headers that caches read; there is no standard (RFC 9875 names groups, and no cache yet heeds it). */
    enum Header {
        /** Of Fastly and Varnish. */
        SURROGATE_KEY("Surrogate-Key", " "),
        /** Of Cloudflare and Akamai. */
        CACHE_TAG("Cache-Tag", ",");

        private final String title;
        private final String separator;

        Header(String title, String separator) {
            this.title = title;
            this.separator = separator;
        }
    }

    private final Optional<Header> header;

    CacheTags(CacheConfig config) {
        this.header = config.tags();
    }

    /** Adds the names of the answer to a request target, if there is a cache to read them. */
    void add(MultiMap headers, String target, Answer answer) {
        header.ifPresent(wanted -> {
            List<String> tags = of(target, answer);
            if (!tags.isEmpty()) {
                headers.set(wanted.title, String.join(wanted.separator, tags));
            }
        });
    }

    static List<String> of(String target, Answer answer) {
        String entry = EntryPath.name(target);
        List<String> own = entry.isEmpty() ? List.of() : List.of(entry);
        return switch (answer.policy()) {
            case NO_STORE, FINGERPRINTED -> List.of();
            case NEWEST_DOCUMENT -> own;
            case PINNED_DOCUMENT, PINNED_LIST -> with("release-" + answer.release(), own);
            case SERVICE, NEWEST, BRIEF -> with("newest", own);
        };
    }

    private static List<String> with(String tag, List<String> others) {
        return Stream.concat(others.stream(), Stream.of(tag)).toList();
    }
}
