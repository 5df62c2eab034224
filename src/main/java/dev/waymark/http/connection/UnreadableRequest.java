package dev.waymark.http.connection;

import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;

/**
 * Marks a request that the decoder could not read, since it is too long or breaks the grammar of HTTP. Vert.x would
 * answer it by itself, with a status and nothing else; so this passes for a success, and whoever looks at {@code
 * HttpServerRequest.decoderResult()} finds what happened (ADR 7).
 */
public final class UnreadableRequest extends DecoderResult {

    private final Throwable reason;

    private UnreadableRequest(Throwable reason) {
        super(SIGNAL_SUCCESS);
        this.reason = reason;
    }

    /** Stands in for a request that cannot be read; of HTTP/1.0, since then no Host is missed and the connection closes. */
    static HttpRequest in(HttpRequest broken) {
        var request = new DefaultHttpRequest(HttpVersion.HTTP_1_0, broken.method(), broken.uri());
        request.setDecoderResult(new UnreadableRequest(broken.decoderResult().cause()));
        return request;
    }

    /** True if the request line is beyond the limit. */
    public boolean hasTooLongLine() {
        return reason instanceof TooLongHttpLineException;
    }

    /** True if the headers are beyond the limit. */
    public boolean hasTooLargeHeaders() {
        return reason instanceof TooLongHttpHeaderException;
    }
}
