package dev.waymark.http.response;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.ParsedHeaderValue;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a request decides in which form it gets an answer.
 *
 * @param head whether it asks for the headers alone
 * @param gzip whether it gets the body in gzip, if there is one
 * @param ifNoneMatch the values of the header of that name
 */
record RequestConditions(boolean head, boolean gzip, List<String> ifNoneMatch) {

    /** What browsers and tools send, which need not be taken to pieces each time. */
    private static final Set<String> USUAL = Set.of(
            "gzip",
            "gzip, deflate",
            "gzip,deflate",
            "gzip, deflate, br",
            "gzip, deflate, br, zstd",
            "gzip, compress, deflate, br");

    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");
    private static final Set<String> IDENTITY = Set.of("identity");
    private static final Set<String> ANY = Set.of("*");

    static RequestConditions of(RoutingContext context) {
        var headers = context.request().headers();
        var method = context.request().method();
        boolean reads = HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method);
        return new RequestConditions(
                HttpMethod.HEAD.equals(method),
                takesGzip(context),
                reads && headers.contains("If-None-Match") ? headers.getAll("If-None-Match") : List.of());
    }

    /** Returns null if they have to be taken to pieces first. */
    static @Nullable RequestConditions of(HttpRequest request) {
        HttpHeaders headers = request.headers();
        String codings = headers.get(HttpHeaderNames.ACCEPT_ENCODING);
        if (codings != null && !USUAL.contains(codings)) {
            return null;
        }
        boolean conditional = headers.contains(HttpHeaderNames.IF_NONE_MATCH);
        return new RequestConditions(
                request.method().equals(io.netty.handler.codec.http.HttpMethod.HEAD),
                codings != null,
                conditional ? headers.getAll(HttpHeaderNames.IF_NONE_MATCH) : List.of());
    }

    /** RFC 9110, 12.5.3; a client that does not mention gzip takes it only with {@code *}. */
    private static boolean takesGzip(RoutingContext context) {
        String header = context.request().getHeader("Accept-Encoding");
        if (header == null || USUAL.contains(header)) {
            return header != null;
        }
        List<ParsedHeaderValue> accepted = context.parsedHeaders().acceptEncoding();
        float gzip = weight(accepted, GZIP).or(() -> weight(accepted, ANY)).orElse(0f);
        return gzip > 0 && gzip >= weight(accepted, IDENTITY).orElse(0f);
    }

    private static Optional<Float> weight(List<ParsedHeaderValue> accepted, Set<String> codings) {
        return accepted.stream()
                .filter(coding -> codings.contains(coding.value().toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(ParsedHeaderValue::weight);
    }
}
