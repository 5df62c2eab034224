package dev.waymark.http.connection;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What a connection has received and nobody has seen yet: the heads, bodies and ends of requests, in order. */
final class HeldMessages {

    /** More than a read holds, be it a record of TLS. Of a client that has ended its side, epoll reads all that there is. */
    private static final int MOST = 2048;

    private final Deque<Object> messages = new ArrayDeque<>();
    private boolean arriving;
    private boolean paused;
    private boolean givenUp;

    boolean isEmpty() {
        return messages.isEmpty();
    }

    /** Whether a client has sent more ahead than it may. */
    boolean areTooMany() {
        return paused && messages.size() >= MOST;
    }

    /** Has nothing more read until all is seen. */
    void pause(Channel connection) {
        paused = true;
        connection.config().setAutoRead(false);
    }

    boolean isPaused() {
        return paused;
    }

    /** Has more read, if all is seen. */
    void resume(Channel connection) {
        if (paused && messages.isEmpty()) {
            paused = false;
            connection.config().setAutoRead(true);
        }
    }

    /** Whether the end of the latest request is still to come, be the rest of it held or seen. */
    boolean isArriving() {
        return arriving;
    }

    void add(Object message) {
        arriving = !(message instanceof LastHttpContent);
        messages.add(message);
    }

    Object remove() {
        return messages.remove();
    }

    /** The request whose head comes next; null if something else does. */
    @Nullable
    HttpRequest nextRequest() {
        return messages.peek() instanceof HttpRequest request ? request : null;
    }

    /** Takes back what has arrived of a request that has not ended; null if its head has been removed. */
    @Nullable
    HttpRequest dropArriving() {
        while (!messages.isEmpty() && !(messages.getLast() instanceof LastHttpContent)) {
            Object part = messages.removeLast();
            ReferenceCountUtil.release(part);
            if (part instanceof HttpRequest head) {
                return head;
            }
        }
        return null;
    }

    /** Forgets all, and whatever may follow. */
    void giveUp() {
        givenUp = true;
        arriving = false;
        forget();
    }

    boolean isGivenUp() {
        return givenUp;
    }

    void forget() {
        messages.forEach(ReferenceCountUtil::release);
        messages.clear();
    }
}
