package dev.waymark.http.response;

import io.netty.buffer.Unpooled;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.impl.BufferImpl;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.ParsedHeaderValue;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Sends answers, from REST and from the filters in front of it: 304 or the body, in gzip or plain. */
@ApplicationScoped
public class AnswerSender {

    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");
    private static final Set<String> IDENTITY = Set.of("identity");
    private static final Set<String> ANY = Set.of("*");

    private static final byte[] NOTHING = {};

    private final Gzip gzip;

    AnswerSender(Gzip gzip) {
        this.gzip = gzip;
    }

    /** Sends an answer as the client wants it. */
    public void send(RoutingContext context, Answer answer) {
        HttpServerResponse response = context.response();
        if (!response.headWritten()) {
            // Wrapped and not copied: bodies that are kept are shared by all who read them slowly.
            response.end(BufferImpl.buffer(Unpooled.wrappedBuffer(prepare(context, answer))));
        } else if (!response.ended()) {
            // Too late: a cut connection is the only way left to say that the answer is not whole.
            context.request().connection().close();
        }
    }

    /** Sets the status and the headers, and returns the bytes to send; none with 304 or in answer to HEAD. */
    byte[] prepare(RoutingContext context, Answer answer) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        boolean zipped = gzip.pays(answer) && takesGzip(context.parsedHeaders().acceptEncoding());
        setHeaders(response.headers(), answer, zipped);
        if (answer.tag() != null && IfNoneMatch.matches(request.headers().getAll("If-None-Match"), answer.tag())) {
            response.setStatusCode(304);
            return NOTHING;
        }
        response.setStatusCode(answer.status());
        if (answer.contentType() == null) {
            return NOTHING;
        }
        byte[] body = zipped ? gzip.of(answer) : answer.body();
        response.headers().set("Content-Type", answer.contentType());
        // Vert.x itself says the length in answer to GET only.
        response.headers().set("Content-Length", String.valueOf(body.length));
        if (zipped) {
            response.headers().set("Content-Encoding", "gzip");
        }
        return HttpMethod.HEAD.equals(request.method()) ? NOTHING : body;
    }

    private static void setHeaders(MultiMap headers, Answer answer, boolean zipped) {
        answer.headers().forEach((name, value) -> {
            if (name.equals("Link")) {
                LinkHeader.add(headers, value);
            } else {
                headers.set(name, value);
            }
        });
        headers.set("Cache-Control", answer.policy().cacheControl());
        if (answer.release() != null) {
            headers.set("Content-Release", answer.release().toString());
        }
        if (answer.tag() != null) {
            headers.set("ETag", '"' + answer.tag() + (zipped ? IfNoneMatch.GZIP : "") + '"');
        }
    }

    /** RFC 9110, 12.5.3; a client that does not mention gzip takes it only with {@code *}. */
    private static boolean takesGzip(List<ParsedHeaderValue> accepted) {
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
