package dev.waymark.http;

import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name of a request in answers and logs: the caller's own where it is harmless, or a new one. */
public final class RequestId {

    public static final String HEADER = "X-Request-Id";

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    public static String choose(@Nullable String proposed) {
        return proposed != null && HARMLESS.matcher(proposed).matches()
                ? proposed
                : HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    public static String of(RoutingContext context) {
        return String.valueOf(context.response().headers().get(HEADER));
    }
}
