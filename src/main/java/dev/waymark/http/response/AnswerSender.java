package dev.waymark.http.response;

import dev.waymark.http.HttpDate;
import dev.waymark.http.RequestId;
import io.netty.util.AsciiString;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
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
import org.jspecify.annotations.Nullable;

/** Sends answers, from REST and from the filters in front of it: 304 or the body, in gzip or plain. */
@ApplicationScoped
public class AnswerSender {

    private static final AsciiString REQUEST_ID = AsciiString.cached(RequestId.HEADER);
    private static final AsciiString DATE = AsciiString.cached("Date");
    private static final AsciiString CONTENT_RELEASE = AsciiString.cached("Content-Release");

    /** What browsers and tools send, which need not be taken to pieces each time. */
    private static final Set<String> USUAL =
            Set.of("gzip", "gzip, deflate", "gzip,deflate", "gzip, deflate, br", "gzip, deflate, br, zstd");

    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");
    private static final Set<String> IDENTITY = Set.of("identity");
    private static final Set<String> ANY = Set.of("*");

    private final ResponseCache cache;
    private final Gzip gzip;

    AnswerSender(ResponseCache cache, Gzip gzip) {
        this.cache = cache;
        this.gzip = gzip;
    }

    /** Sends an answer as the client wants it, and keeps it for the next ones if the request is {@link SharedRequest shared}. */
    public void send(RoutingContext context, Answer answer) {
        HttpServerResponse response = context.response();
        if (!response.headWritten()) {
            send(context, ready(context, answer));
        } else if (!response.ended()) {
            // Too late: a cut connection is the only way left to say that the answer is not whole.
            context.request().connection().close();
        }
    }

    void send(RoutingContext context, ReadyAnswer answer) {
        Buffer body = prepare(context, answer);
        if (body == null) {
            context.response().end();
        } else {
            context.response().end(body);
        }
    }

    /** Whether the client gets the answer in gzip. */
    boolean zips(RoutingContext context, ReadyAnswer answer) {
        return answer.gainsByGzip() && takesGzip(context);
    }

    /** Makes an answer of an endpoint ready, for this request or for all who ask the same. */
    ReadyAnswer ready(RoutingContext context, Answer answer) {
        SharedRequest shared = SharedRequest.of(context);
        boolean keeps = shared != null && cache.keeps(answer);
        ReadyAnswer ready = ready(answer, context.response().headers());
        if (zips(context, ready)) {
            ready.zip(gzip);
        }
        if (shared != null) {
            shared.answered(keeps ? ready : null);
        }
        return ready;
    }

    static ReadyAnswer ready(Answer answer, MultiMap defaults) {
        answer.headers().forEach((name, value) -> {
            if (name.equals("Link")) {
                LinkHeader.add(defaults, value);
            } else {
                defaults.set(name, value);
            }
        });
        defaults.set("Cache-Control", answer.policy().cacheControl());
        return new ReadyAnswer(answer, defaults);
    }

    /** Sets the status and the headers, and returns the body to send; none with 304 or in answer to HEAD. */
    @Nullable
    Buffer prepare(RoutingContext context, ReadyAnswer ready) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        MultiMap headers = response.headers();
        String id = RequestId.of(context);
        headers.clear().add(REQUEST_ID, id).add(DATE, HttpDate.now());
        int release = ready.releaseIn(cache.release());
        if (release >= 0) {
            headers.add(CONTENT_RELEASE, String.valueOf(release));
        }
        boolean zips = zips(context, ready);
        String tag = ready.answer().tag();
        if (tag != null && isKnown(request, tag)) {
            response.setStatusCode(304);
            ready.unchanged(headers, zips);
            return null;
        }
        response.setStatusCode(ready.answer().status());
        Buffer body = ready.whole(headers, zips);
        return ready.answer().contentType() == null || HttpMethod.HEAD.equals(request.method()) ? null : body;
    }

    private static boolean isKnown(HttpServerRequest request, String tag) {
        return request.headers().contains("If-None-Match")
                && IfNoneMatch.matches(request.headers().getAll("If-None-Match"), tag);
    }

    /** RFC 9110, 12.5.3; a client that does not mention gzip takes it only with {@code *}. */
    private static boolean takesGzip(RoutingContext context) {
        String header = context.request().getHeader("Accept-Encoding");
        if (header == null || USUAL.contains(header)) {
            return header != null;
        }
        List<ParsedHeaderValue> accepted = context.parsedHeaders().acceptEncoding();
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
