package dev.waymark.http.connection;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.util.List;

/** Rewrites requests where Vert.x would take them for something else than everybody in front of it. */
final class PlainRequest {

    private PlainRequest() {}

    /** The request as it is to be read; an {@link UnreadableRequest} if it is none of HTTP/1. */
    static HttpRequest of(HttpRequest request) {
        if (request.decoderResult().isFailure()) {
            return UnreadableRequest.in(request, request.decoderResult().cause());
        }
        HttpVersion version = request.protocolVersion();
        if (!version.equals(HttpVersion.HTTP_1_1) && !version.equals(HttpVersion.HTTP_1_0)) {
            return UnreadableRequest.in(request, new IllegalArgumentException("Not HTTP/1: " + version));
        }
        // Vert.x looks for "close" alone and not in a list.
        if (request.headers().containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE, true)
                || isMisframed(request.headers())) {
            request.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
        // To Vert.x a semicolon separates parameters, and to JAX-RS it begins a parameter of a path; to a cache it is a
        // character like any other.
        if (request.uri().indexOf(';') >= 0) {
            request.setUri(request.uri().replace(";", "%3B"));
        }
        return request;
    }

    /**
     * Says whether a proxy may see the end of the request elsewhere. Whatever it is answered, what follows is nobody's
     * request then (RFC 9112, 6.3).
     */
    private static boolean isMisframed(HttpHeaders headers) {
        List<String> codings = headers.getAll(HttpHeaderNames.TRANSFER_ENCODING);
        return codings.size() > 1
                || (codings.size() == 1 && !HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(codings.get(0)))
                || headers.getAll(HttpHeaderNames.HOST).size() > 1
                || headers.contains("");
    }

    static boolean isUnreadable(HttpRequest request) {
        return request.decoderResult() instanceof UnreadableRequest;
    }
}
