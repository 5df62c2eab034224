package dev.waymark.http.connection;

import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;

/**
 * Marks a request that the decoder could not read. It passes for a success, since Vert.x would answer a failure by itself,
 * without a body; {@code HttpServerRequest.decoderResult()} returns it (ADR 7).
 */
public final class UnreadableRequest extends DecoderResult {

    private final Throwable reason;

    private UnreadableRequest(Throwable reason) {
        super(SIGNAL_SUCCESS);
        this.reason = reason;
    }

    /** Replaces an unreadable request by one of HTTP/1.0, which needs no Host and closes its connection. */
    static HttpRequest in(HttpRequest broken) {
        var request = new DefaultHttpRequest(HttpVersion.HTTP_1_0, broken.method(), broken.uri());
        request.setDecoderResult(new UnreadableRequest(broken.decoderResult().cause()));
        return request;
    }

    public boolean hasTooLongLine() {
        return reason instanceof TooLongHttpLineException;
    }

    public boolean hasTooLargeHeaders() {
        return reason instanceof TooLongHttpHeaderException;
    }
}
