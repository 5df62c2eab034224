package dev.waymark.http.response;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Answers requests on the event loop with what is kept, and has one request at a time fetch what is not. */
@Singleton
public class KeptAnswers {

    private final ResponseCache cache;
    private final AnswerSender sender;
    private final Gzip gzip;
    private final ConcurrentMap<String, SharedRequest> underWay = new ConcurrentHashMap<>();

    KeptAnswers(ResponseCache cache, AnswerSender sender, Gzip gzip) {
        this.gzip = gzip;
        this.cache = cache;
        this.sender = sender;
    }

    /** Sends what is kept for a request target, if the client surely takes its type; returns whether it did. */
    public boolean send(RoutingContext context, String target) {
        ReadyAnswer answer = cache.find(target);
        if (answer == null || !takes(context.request().getHeader("Accept"), answer)) {
            return false;
        }
        answer.meters().hit();
        send(context, answer);
        return true;
    }

    /**
     * Returns what is kept for a request; null if there is nothing, or more has to be looked at.
     *
     * @param id the name of the request
     */
    public @Nullable KeptAnswer find(RequestedForm form, String id) {
        ReadyAnswer answer = cache.find(form.target());
        if (answer == null
                || !takes(form.accept(), answer)
                || (AnswerSender.zips(form.conditions(), answer) && !answer.isZipped())) {
            return null;
        }
        answer.settle();
        KeptAnswer kept = new KeptAnswer(answer, form.conditions(), answer.releaseIn(cache.release()), id);
        // What is still in the heap is copied on its way, so that it has to go in slices.
        return kept.body().isDirect() ? kept : null;
    }

    /**
     * Keeps an answer that nobody has asked for yet.
     *
     * @param operation what it answers, as a path with variables
     * @param defaults the headers that every answer at its path has
     * @return whether there is room for more
     */
    public boolean keep(String key, String operation, Answer answer, MultiMap defaults) {
        int epoch = cache.epoch();
        if (cache.keeps(answer)) {
            cache.keep(key, sender.ready(answer, key, defaults, cache.metersOf(operation)), epoch);
        }
        return cache.hasRoom();
    }

    /**
     * Lets a request go on and keeps its answer. Who waits for the answer to another request goes on alone if that is of no
     * use, as does who does not take what is kept.
     *
     * @param operation what is asked for, as a path with variables
     */
    public void fetch(RoutingContext context, String key, String operation) {
        context.put(AnswerSender.TARGET, key);
        if (cache.has(key)) {
            context.next();
            return;
        }
        SharedRequest own = new SharedRequest(key, operation, cache, underWay);
        SharedRequest other = underWay.putIfAbsent(key, own);
        if (other == null) {
            cache.metersOf(operation).miss();
            own.goOn(context);
        } else if (!other.wait(answered -> resume(context, key, operation, answered))) {
            resume(context, key, operation, true);
        }
    }

    /** Goes on after a wait: with the answer, or alone if that was of no use to others, or for all if there was none. */
    private void resume(RoutingContext context, String key, String operation, boolean answered) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed() || send(context, key)) {
            return;
        }
        if (answered) {
            context.next();
        } else {
            fetch(context, key, operation);
        }
    }

    private static boolean takes(@Nullable String accept, ReadyAnswer answer) {
        return MediaRanges.take(accept, answer.answer().contentType());
    }

    private void send(RoutingContext context, ReadyAnswer answer) {
        answer.settle();
        if (answer.isZipped() || !AnswerSender.zips(RequestConditions.of(context), answer)) {
            sender.send(context, answer);
            return;
        }
        context.vertx()
                .executeBlocking(
                        () -> {
                            answer.zip(gzip);
                            return answer;
                        },
                        false)
                .onComplete(zipped -> sender.send(context, answer));
    }
}
