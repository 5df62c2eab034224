package dev.waymark.http.connection;

import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.handler.timeout.ReadTimeoutException;

/**
 * Marks a request that the decoder could not read, or not in time. It passes for a success, since Vert.x would answer a failure by itself,
 * without a body; {@code HttpServerRequest.decoderResult()} returns it (ADR 7).
 */
public final class UnreadableRequest extends DecoderResult {

    private final Throwable reason;

    private UnreadableRequest(Throwable reason) {
        super(SIGNAL_SUCCESS);
        this.reason = reason;
    }

    /** Replaces an unreadable request by one that has the Host that Vert.x asks for, and ends its connection. */
    static HttpRequest in(HttpRequest broken, Throwable reason) {
        var request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, broken.method(), broken.uri());
        request.headers()
                .set(HttpHeaderNames.HOST, "localhost")
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        request.setDecoderResult(new UnreadableRequest(reason));
        return request;
    }

    /** Makes a request of one whose head does not arrive in time. */
    static HttpRequest late() {
        return in(new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/"), ReadTimeoutException.INSTANCE);
    }

    public boolean isLate() {
        return reason instanceof ReadTimeoutException;
    }

    public boolean hasTooLongLine() {
        return reason instanceof TooLongHttpLineException;
    }

    public boolean hasTooLargeHeaders() {
        return reason instanceof TooLongHttpHeaderException;
    }
}
