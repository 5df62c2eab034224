package dev.waymark.http.connection;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponse;

/** The last answer of a connection says so. */
final class LastAnswer {

    private LastAnswer() {}

    /** Says whether an answer is the last one; while the service ends each is, and is told to say so. */
    static boolean is(HttpResponse answer, boolean stopping) {
        if (stopping) {
            answer.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
        return answer.headers().containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE, true);
    }
}
