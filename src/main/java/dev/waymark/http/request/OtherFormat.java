package dev.waymark.http.request;

import dev.waymark.http.parameter.DeclaredParameters;
import dev.waymark.http.response.CacheKey;
import io.vertx.core.MultiMap;

/**
 * Another format of what a path answers, at that path with a suffix.
 *
 * @param suffix with its full stop, such as {@code .md}
 * @param mediaType without parameters
 * @param parameters its query parameters
 */
record OtherFormat(String suffix, String mediaType, DeclaredParameters parameters) {

    /** The link to it (RFC 8288), with the parameters of a query that it takes too. */
    String link(String path, MultiMap query) {
        return "<%s>; rel=\"alternate\"; type=\"%s\""
                .formatted(CacheKey.of(path + suffix, query, parameters), mediaType);
    }

    /** Names it to who cannot use the answer of a path. */
    String named(String path) {
        return "%s%s (%s)".formatted(path, suffix, mediaType);
    }
}
