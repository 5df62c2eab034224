package dev.waymark.http.request;

import dev.waymark.http.LogText;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A request and its answer, as the log says them.
 *
 * @param ended the time of the end of the answer, in milliseconds since 1970
 * @param target the path with its query, cut
 * @param bytes the length of the body that was sent
 * @param nanos the time from the request to the end of the answer
 * @param complete false if the client left before
 * @param agent the header {@code User-Agent}, cut; null without it
 */
record Exchange(
        long ended,
        String method,
        String target,
        int status,
        long bytes,
        long nanos,
        boolean complete,
        String id,
        @Nullable String agent) {

    private static final int LONGEST_TARGET = 256;
    private static final int LONGEST_WORD = 120;

    /** Makes what clients send safe, and short, since many may have to wait for the console. */
    Exchange {
        method = LogText.of(method, LONGEST_WORD);
        target = LogText.of(target, LONGEST_TARGET);
        agent = agent == null ? null : LogText.of(agent, LONGEST_WORD);
    }

    /** Hands out what a line says, in order. */
    void describe(BiConsumer<String, String> member) {
        member.accept("method", method);
        member.accept("path", LogText.withoutSecrets(target));
        member.accept("status", Integer.toString(status));
        member.accept("bytes", Long.toString(bytes));
        member.accept("ms", milliseconds(nanos / 1_000));
        member.accept("id", id);
        if (!complete) {
            member.accept("aborted", "true");
        }
        if (agent != null) {
            member.accept("agent", '"' + LogText.withoutSecrets(agent) + '"');
        }
    }

    /** Written by hand, since floating-point numbers take longer than the rest of the line. */
    private static String milliseconds(long micros) {
        String thousandths = Long.toString(1_000 + micros % 1_000);
        return micros / 1_000 + "." + thousandths.substring(1);
    }
}
