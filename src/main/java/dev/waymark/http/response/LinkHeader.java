package dev.waymark.http.response;

import io.vertx.core.MultiMap;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Links of an answer to other things (RFC 8288), all of them of relations that are registered with IANA. */
public final class LinkHeader {
    /** What this service has for programs (RFC 9727). */
    public static final String API_CATALOG = "</.well-known/api-catalog>; rel=\"api-catalog\"";

    private static final String LICENSE = "; rel=\"license\"";
    private static final String CURSOR = "cursor";
    private static final String RELEASE = "release";

    /** What ends a target in the header, and may stand in that of a request. */
    private static final Pattern DELIMITERS = Pattern.compile("[<>\"]");

    private LinkHeader() {}

    /** Makes the link to the terms of the texts of an answer. */
    public static String license(String url) {
        return "<%s>%s".formatted(url, LICENSE);
    }

    /** Makes the link to the page of the list at a request target that a cursor opens. */
    static String next(String target, String cursor) {
        String rest = without(CURSOR, target);
        return link("%s%scursor=%s".formatted(rest, rest.indexOf('?') < 0 ? "?" : "&", cursor), "next");
    }

    /** Makes the link from what a release says to what the newest one says (RFC 5829); nothing if the target names no release. */
    static Stream<String> latest(String target) {
        String newest = without(RELEASE, target);
        return newest.equals(target) ? Stream.empty() : Stream.of(link(without(CURSOR, newest), "latest-version"));
    }

    /** Adds a link; terms of its own take the place of those that every answer has. */
    static void add(MultiMap headers, String link) {
        var links = headers.getAll("Link").stream()
                .filter(other -> !(link.endsWith(LICENSE) && other.endsWith(LICENSE)))
                .toList();
        headers.set("Link", links).add("Link", link);
    }

    private static String link(String target, String relation) {
        String escaped = DELIMITERS
                .matcher(target)
                .replaceAll(found -> URLEncoder.encode(found.group(), StandardCharsets.UTF_8));
        return "<%s>; rel=\"%s\"".formatted(escaped, relation);
    }

    private static String without(String parameter, String target) {
        int query = target.indexOf('?');
        if (query < 0) {
            return target;
        }
        String rest = Stream.of(target.substring(query + 1).split("&"))
                .filter(pair -> !pair.isEmpty() && !name(pair).equals(parameter))
                .collect(Collectors.joining("&"));
        return target.substring(0, query) + (rest.isEmpty() ? "" : "?" + rest);
    }

    private static String name(String pair) {
        return URLDecoder.decode(pair.replaceFirst("=.*", ""), StandardCharsets.UTF_8);
    }
}
