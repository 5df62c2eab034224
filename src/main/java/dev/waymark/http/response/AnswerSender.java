package dev.waymark.http.response;

import dev.waymark.http.HttpDate;
import dev.waymark.http.RequestId;
import dev.waymark.http.SpoolFile;
import io.netty.util.AsciiString;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Sends answers, from REST and from the filters in front of it: 304 or the body, in gzip or plain. */
@ApplicationScoped
public class AnswerSender {
    /** Under this name a request has its target as {@link CacheKey} spells it. */
    static final String TARGET = AnswerSender.class.getName();

    private static final AsciiString REQUEST_ID = AsciiString.cached(RequestId.HEADER);
    private static final AsciiString DATE = AsciiString.cached("Date");
    private static final AsciiString CONTENT_RELEASE = AsciiString.cached("Content-Release");

    private final ResponseCache cache;
    private final Gzip gzip;
    private final CacheTags tags;

    AnswerSender(ResponseCache cache, Gzip gzip, CacheTags tags) {
        this.cache = cache;
        this.tags = tags;
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

    /** Sends a body from a file. An open file needs no name, so that nothing is left behind, whatever happens. */
    void send(RoutingContext context, FileAnswer answer) {
        try (SpoolFile file = answer.file()) {
            HttpServerResponse response = context.response();
            if (response.closed() || response.headWritten()) {
                return; // the client has left
            }
            boolean hasBody = prepare(context, answer);
            if (!hasBody || answer.length() == 0) {
                response.end();
            } else if (answer.form() == FileAnswer.Form.UNZIPPED) {
                UnzippedBody.send(context, file);
            } else {
                response.sendFile(file.path().toString()).onComplete(sent -> file.close());
            }
        }
    }

    /** Sets the status and the headers, and returns whether a body follows. A file is kept for nobody else. */
    boolean prepare(RoutingContext context, FileAnswer answer) {
        HttpServerResponse response = context.response();
        SharedRequest shared = SharedRequest.of(context);
        ReadyAnswer ready = ready(answer.head(), context.request().uri(), response.headers(), null);
        if (shared != null) {
            shared.answered(null);
        }
        prepare(context, ready);
        boolean known = ready.isKnown(RequestConditions.of(context));
        boolean inGzip = answer.form() == FileAnswer.Form.GZIP;
        if (inGzip && ready.answer().tag() != null) {
            response.headers().set("ETag", '"' + ready.answer().tag() + IfNoneMatch.GZIP + '"');
        }
        if (!known) {
            response.headers().set("Content-Length", String.valueOf(answer.length()));
            if (inGzip) {
                response.headers().set("Content-Encoding", "gzip");
            }
        }
        return !known && !RequestConditions.of(context).head();
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
    static boolean zips(RequestConditions conditions, ReadyAnswer answer) {
        return answer.gainsByGzip() && conditions.gzip();
    }

    /** Makes an answer of an endpoint ready, for this request or for all who ask the same. */
    ReadyAnswer ready(RoutingContext context, Answer answer) {
        SharedRequest shared = SharedRequest.of(context);
        boolean keeps = shared != null && cache.keeps(answer);
        Alternates.add(context, answer);
        ReadyAnswer ready = ready(
                answer,
                target(context),
                context.response().headers(),
                shared == null ? null : cache.metersOf(shared.operation()));
        if (zips(RequestConditions.of(context), ready)) {
            ready.zip(gzip);
        }
        if (shared != null) {
            shared.answered(keeps ? ready : null);
        }
        return ready;
    }

    /** The target of a request in its one spelling, if answers to it may be kept. */
    private static String target(RoutingContext context) {
        String spelled = context.get(TARGET);
        return spelled == null ? context.request().uri() : spelled;
    }

    /**
     * Makes an answer ready.
     *
     * @param target what it answers
     * @param defaults the headers that every answer at its path has
     * @param meters what counts it; null if it is for one reader
     */
    ReadyAnswer ready(Answer answer, String target, MultiMap defaults, @Nullable OperationMeters meters) {
        answer.headers().forEach((name, value) -> {
            if (name.equals("Link")) {
                LinkHeader.add(defaults, value);
            } else {
                defaults.set(name, value);
            }
        });
        String next = answer.next();
        if (next != null) {
            LinkHeader.add(defaults, LinkHeader.next(target, next));
        }
        if (answer.policy().isPinned()) {
            LinkHeader.latest(target).forEach(link -> LinkHeader.add(defaults, link));
        }
        defaults.set("Cache-Control", answer.policy().cacheControl());
        tags.add(defaults, target, answer);
        return new ReadyAnswer(answer, defaults, meters);
    }

    /** Sets the status and the headers, and returns the body to send; none with 304 or in answer to HEAD. */
    @Nullable
    Buffer prepare(RoutingContext context, ReadyAnswer ready) {
        RequestConditions conditions = RequestConditions.of(context);
        boolean known = ready.isKnown(conditions);
        HttpServerResponse response = context.response();
        MultiMap headers = response.headers();
        String id = RequestId.of(context);
        headers.clear().add(REQUEST_ID, id).add(DATE, HttpDate.now());
        int release = ready.releaseIn(cache.release());
        if (release >= 0) {
            headers.add(CONTENT_RELEASE, String.valueOf(release));
        }
        ready.addHeaders(conditions, known, headers);
        response.setStatusCode(known ? 304 : ready.answer().status());
        boolean hasBody = !known && !conditions.head() && ready.answer().contentType() != null;
        return hasBody ? ready.body(conditions) : null;
    }
}
