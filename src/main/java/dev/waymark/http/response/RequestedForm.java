package dev.waymark.http.response;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for, and in which form.
 *
 * @param target the path with its query
 * @param accept the header of that name
 */
public record RequestedForm(String target, @Nullable String accept, RequestConditions conditions) {

    /** Reads it off a request as it is sent; null if its headers have to be taken to pieces first. */
    public static @Nullable RequestedForm of(HttpRequest request) {
        RequestConditions conditions = RequestConditions.of(request);
        return conditions == null
                ? null
                : new RequestedForm(request.uri(), request.headers().get(HttpHeaderNames.ACCEPT), conditions);
    }
}
