package dev.waymark.http.request;

import static dev.waymark.problem.ProblemType.HEADERS_TOO_LARGE;
import static dev.waymark.problem.ProblemType.MALFORMED_BODY;
import static dev.waymark.problem.ProblemType.MALFORMED_REQUEST;
import static dev.waymark.problem.ProblemType.METHOD_NOT_ALLOWED;
import static dev.waymark.problem.ProblemType.PAYLOAD_TOO_LARGE;
import static dev.waymark.problem.ProblemType.REQUEST_TIMEOUT;
import static dev.waymark.problem.ProblemType.UNSUPPORTED_MEDIA_TYPE;
import static dev.waymark.problem.ProblemType.URI_TOO_LONG;

import dev.waymark.http.connection.UnreadableRequest;
import dev.waymark.problem.ProblemException;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.AsciiString;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.HostAndPortImpl;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks the method and the headers of a request before anything acts on them. */
final class RequestHead {

    /** The server itself reads more, so that the refusal can be a problem document. */
    static final int LARGEST_HEADERS = 16 * 1024;

    /** Headers that change how a request is read. */
    private static final List<AsciiString> UNUSUAL = List.of(
            HttpHeaderNames.CONTENT_ENCODING,
            HttpHeaderNames.TRANSFER_ENCODING,
            HttpHeaderNames.EXPECT,
            HttpHeaderNames.UPGRADE);

    private RequestHead() {}

    /** Refuses what the decoder could not read. */
    static void checkReadable(HttpServerRequest request) {
        if (request.decoderResult() instanceof UnreadableRequest unreadable) {
            if (unreadable.isLate()) {
                throw REQUEST_TIMEOUT.because("The request did not arrive in time. Send it again, and all at once.");
            }
            if (unreadable.hasTooLongLine()) {
                throw URI_TOO_LONG.because(
                        "The path and query are longer than the %s characters that are read. Ask in parts."
                                .formatted(RequestTarget.LONGEST));
            }
            if (unreadable.hasTooLargeHeaders()) {
                throw HEADERS_TOO_LARGE.because(
                        "The headers are larger than the %s bytes that are read. Send no cookies here."
                                .formatted(LARGEST_HEADERS));
            }
            throw MALFORMED_REQUEST.because("The request breaks the grammar of HTTP. Use an ordinary HTTP client.");
        }
    }

    /** Whether it is surely a GET or HEAD in whose head there is nothing to refuse, and nothing that says how to answer. */
    static boolean isPlain(HttpRequest request) {
        HttpHeaders headers = request.headers();
        if (!request.protocolVersion().equals(HttpVersion.HTTP_1_1)
                || !(request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD))
                || isUnusual(headers)
                || !isKeptAlive(headers.get(HttpHeaderNames.CONNECTION))
                || !isHost(headers.get(HttpHeaderNames.HOST))) {
            return false;
        }
        int size = 0;
        for (var all = headers.iteratorCharSequence(); all.hasNext(); ) {
            Map.Entry<CharSequence, CharSequence> header = all.next();
            size += header.getKey().length() + header.getValue().length() + 4;
        }
        return size <= LARGEST_HEADERS;
    }

    private static boolean isUnusual(HttpHeaders headers) {
        for (AsciiString name : UNUSUAL) {
            if (headers.contains(name)) {
                return true;
            }
        }
        // Java's client says so with each request that has no body.
        String length = headers.get(HttpHeaderNames.CONTENT_LENGTH);
        return length != null && !length.equals("0");
    }

    private static boolean isKeptAlive(@Nullable String connection) {
        return connection == null || HttpHeaderValues.KEEP_ALIVE.contentEqualsIgnoreCase(connection);
    }

    private static boolean isHost(@Nullable String host) {
        return host != null && HostAndPortImpl.parseAuthority(host, -1) != null;
    }

    static void check(HttpServerRequest request, List<String> methods, long largestBody) {
        checkHeaders(request.headers());
        if (!methods.contains(request.method().name())) {
            throw notAllowed(methods);
        }
        checkBody(request, largestBody);
    }

    static ProblemException notAllowed(List<String> methods) {
        String allowed = String.join(", ", methods);
        return METHOD_NOT_ALLOWED
                .because("This path answers %s only.".formatted(allowed))
                .withHeader("Allow", allowed);
    }

    /** Says what of a request keeps Vert.x from making a context of it. */
    static ProblemException malformed(HttpServerRequest request) {
        try {
            RequestTarget.check(request.uri());
        } catch (ProblemException e) {
            return e;
        }
        if (!request.headers().contains("Host")) {
            return MALFORMED_REQUEST.because("The request has no Host header. Send exactly one.");
        }
        return request.authority() == null
                ? MALFORMED_REQUEST.because(
                        "The Host header is not the name of a host. Send one name, and a port if need be.")
                : MALFORMED_REQUEST.because("The request breaks a rule of HTTP. Use an ordinary HTTP client.");
    }

    /** What a proxy may understand differently is marked as the last request already (RFC 9112, 6.3). */
    private static void checkHeaders(MultiMap headers) {
        int size = 0;
        for (Map.Entry<String, String> header : headers) {
            if (header.getKey().isEmpty()) {
                throw MALFORMED_REQUEST.because(
                        "The request has a header without a name. Use an ordinary HTTP client.");
            }
            size += header.getKey().length() + header.getValue().length() + 4;
        }
        if (size > LARGEST_HEADERS) {
            throw HEADERS_TOO_LARGE.because("The headers have %s bytes; at most %s are read. Send no cookies here."
                    .formatted(size, LARGEST_HEADERS));
        }
        // RFC 9112, 3.2: two hosts are an attack on whatever stands in front.
        if (headers.getAll("Host").size() > 1) {
            throw MALFORMED_REQUEST.because("The request has more than one Host header. Send exactly one.");
        }
        List<String> codings = headers.getAll("Transfer-Encoding");
        if (codings.size() > 1 || (codings.size() == 1 && !codings.get(0).equalsIgnoreCase("chunked"))) {
            throw MALFORMED_REQUEST.because("The only Transfer-Encoding that is read is chunked. Send the body plain.");
        }
    }

    /** Refuses a body that nobody would read, so that no client takes it for heeded. */
    static void checkBodiless(HttpServerRequest request) {
        if (hasBody(request)) {
            throw MALFORMED_BODY
                    .because("This operation takes no body. Send the request without one.")
                    .withHeader("Connection", "close");
        }
    }

    private static boolean hasBody(HttpServerRequest request) {
        return length(request.getHeader("Content-Length")) > 0
                || request.headers().contains("Transfer-Encoding");
    }

    private static void checkBody(HttpServerRequest request, long largestBody) {
        long length = length(request.getHeader("Content-Length"));
        String coding = request.getHeader("Content-Encoding");
        if (hasBody(request) && coding != null && !coding.equalsIgnoreCase("identity")) {
            throw UNSUPPORTED_MEDIA_TYPE
                    .because("Compressed bodies are not read. Send it without Content-Encoding.")
                    .withHeader("Connection", "close");
        }
        if (length > largestBody) {
            throw PAYLOAD_TOO_LARGE
                    .because("The body is larger than the %s bytes that are read.".formatted(largestBody))
                    .withHeader("Connection", "close");
        }
    }

    private static long length(@Nullable String header) {
        try {
            return header == null ? 0 : Long.parseLong(header);
        } catch (NumberFormatException e) {
            throw MALFORMED_REQUEST.because("Content-Length is not a number of bytes.");
        }
    }
}
