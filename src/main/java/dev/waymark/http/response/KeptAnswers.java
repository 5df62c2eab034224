package dev.waymark.http.response;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Answers requests on the event loop with what is kept, and has one request at a time fetch what is not. */
@ApplicationScoped
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
        if (answer == null || !takes(context, answer)) {
            return false;
        }
        send(context, answer);
        return true;
    }

    /**
     * Keeps an answer that nobody has asked for yet.
     *
     * @param defaults the headers that every answer at its path has
     * @return whether there is room for more
     */
    public boolean keep(String key, Answer answer, MultiMap defaults) {
        if (cache.keeps(answer)) {
            cache.keep(key, AnswerSender.ready(answer, defaults));
        }
        return cache.hasRoom();
    }

    /**
     * Lets a request go on and keeps its answer. Who waits for the answer to another request goes on alone if that is of no
     * use, as does who does not take what is kept.
     */
    public void fetch(RoutingContext context, String key) {
        if (cache.has(key)) {
            context.next();
            return;
        }
        SharedRequest own = new SharedRequest(key, cache, underWay);
        SharedRequest other = underWay.putIfAbsent(key, own);
        if (other == null) {
            own.goOn(context);
        } else if (!other.wait(answered -> resume(context, key, answered))) {
            resume(context, key, true);
        }
    }

    /** Goes on after a wait: with the answer, or alone if that was of no use to others, or for all if there was none. */
    private void resume(RoutingContext context, String key, boolean answered) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed() || send(context, key)) {
            return;
        }
        if (answered) {
            context.next();
        } else {
            fetch(context, key);
        }
    }

    private static boolean takes(RoutingContext context, ReadyAnswer answer) {
        return MediaRanges.take(
                context.request().getHeader("Accept"), answer.answer().contentType());
    }

    private void send(RoutingContext context, ReadyAnswer answer) {
        answer.settle();
        if (answer.isZipped() || !sender.zips(context, answer)) {
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
