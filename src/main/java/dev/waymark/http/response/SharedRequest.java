package dev.waymark.http.response;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A request for what is not kept yet. It goes on alone, and who asks the same meanwhile waits for its answer. */
final class SharedRequest {

    private static final String NAME = SharedRequest.class.getName();

    private final String key;
    private final String operation;
    private final ResponseCache cache;
    private final ConcurrentMap<String, SharedRequest> underWay;
    private final int epoch;
    /** Null once there is an answer, or will be none. */
    private @Nullable List<Consumer<Boolean>> waiting = new ArrayList<>();

    SharedRequest(String key, String operation, ResponseCache cache, ConcurrentMap<String, SharedRequest> underWay) {
        this.key = key;
        this.operation = operation;
        this.cache = cache;
        this.underWay = underWay;
        this.epoch = cache.epoch();
    }

    /** What a request that goes on does for others; null if its answer is of use to nobody else. */
    static @Nullable SharedRequest of(RoutingContext context) {
        return context.get(NAME);
    }

    /** The target in its one spelling. */
    String key() {
        return key;
    }

    /** The operation that is asked for, as a path with variables. */
    String operation() {
        return operation;
    }

    /** Lets a request go on for all. */
    void goOn(RoutingContext context) {
        context.put(NAME, this);
        // Whatever happens to it, nobody waits for ever.
        context.addEndHandler(end -> wake(false));
        context.next();
    }

    /**
     * Has somebody wait, on the event loop of the connection; returns false if there is nothing to wait for any more.
     *
     * @param other is told whether there was an answer, be it of use or not
     */
    synchronized boolean wait(Consumer<Boolean> other) {
        if (waiting == null) {
            return false;
        }
        Context loop = Vertx.currentContext();
        waiting.add(answered -> loop.runOnContext(nothing -> other.accept(answered)));
        return true;
    }

    /** Keeps the answer, if there is one that is of use, and wakes who waits. */
    void answered(@Nullable ReadyAnswer answer) {
        try {
            if (answer != null) {
                cache.keep(key, answer, epoch);
            }
        } finally {
            wake(true);
        }
    }

    private void wake(boolean answered) {
        List<Consumer<Boolean>> others;
        synchronized (this) {
            if (waiting == null) {
                return;
            }
            others = waiting;
            waiting = null;
        }
        underWay.remove(key, this);
        others.forEach(other -> other.accept(answered));
    }
}
