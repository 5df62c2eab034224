package dev.waymark.http.connection;

import dev.waymark.http.connection.KnownAnswers.KnownAnswer;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.ReferenceCountUtil;
import java.util.function.BooleanSupplier;

/**
 * Lets the requests of a connection through one at a time (ADR 22): the next one when the operating system has all of the
 * answer before it. Until then nothing more is read. After an answer that says {@code Connection: close} no request is
 * let through.
 */
final class RequestGate extends ChannelDuplexHandler {

    /** Tells a gate that the service ends: a connection without a request is closed. */
    static final Object LEAVE = new Object();

    private final Runnable arrived;
    private final BooleanSupplier stopping;
    private final LingeringClose lingering = new LingeringClose();
    private final HeldMessages held = new HeldMessages();
    private boolean draining;
    private boolean answering;
    private boolean answered;
    private boolean last;
    private boolean leaving;
    private boolean broken;
    private boolean repeating;

    /** {@code arrived} is told when a request is complete; while {@code stopping} an answer is the last of its connection. */
    RequestGate(Runnable arrived, BooleanSupplier stopping) {
        this.arrived = arrived;
        this.stopping = stopping;
    }

    /** Whether the next request would be let through at once. */
    boolean isAtRest() {
        return !answering && !last && !lingering.hasBegun() && held.isEmpty();
    }

    /** Whether the end of a request that has begun is still to come. */
    boolean isReceiving() {
        return held.isArriving();
    }

    /** Holds requests until the answer to one that did not come here is out, which the promise is to tell. */
    ChannelPromise repeated(ChannelHandlerContext before) {
        answering = true;
        answered = true;
        repeating = true;
        arrived.run();
        return before.newPromise().addListener(written -> next(before.pipeline().context(this), written.isSuccess()));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (held.areTooMany()) {
            flood(context);
        }
        if (lingering.hasBegun() || held.isGivenUp()) {
            ReferenceCountUtil.release(message);
        } else if (message instanceof HttpRequest request) {
            if (answering || !held.isEmpty()) {
                held.pause(context.channel());
            }
            HttpRequest plain = PlainRequest.of(request);
            if (PlainRequest.isUnreadable(plain)) {
                holdBroken(plain);
            } else {
                held.add(plain);
            }
        } else if (message instanceof HttpContent content
                && content.decoderResult().isFailure()) {
            breakOff(context, content);
        } else {
            hold(message);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        drain(context);
        context.fireChannelReadComplete();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == RequestDeadline.EXPIRED) {
            expire(context);
            return;
        }
        if (event instanceof IdleStateEvent && (answering || repeating)) {
            repeating &= answering;
            return; // It is us who say nothing yet, or the client was answered before the timer could see it.
        }
        if (event == LEAVE && !answering && held.isEmpty() && !lingering.hasBegun()) {
            context.close();
        }
        if (event == ChannelInputShutdownEvent.INSTANCE) {
            lingering.endInput();
            boolean incomplete = held.isArriving() && held.dropArriving() == null;
            if (lingering.hasBegun() || !answering || incomplete) {
                context.close();
            }
        }
        context.fireUserEventTriggered(event);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        held.forget();
        lingering.end();
        context.fireChannelInactive();
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response) {
            if (response.status().codeClass() == HttpStatusClass.INFORMATIONAL) {
                context.write(message, promise);
                return;
            }
            last |= LastAnswer.is(response, stopping.getAsBoolean());
        }
        ChannelPromise done = promise;
        if (message instanceof LastHttpContent || message instanceof KnownAnswer) {
            answered = true;
            done = promise.unvoid().addListener(written -> next(context, written.isSuccess()));
        }
        context.write(message, done);
    }

    /** Vert.x closes after the answer to who asked for it; a client that is still sending would lose that answer. */
    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        if (last && answered && !answering && (held.isArriving() || held.isPaused() || broken)) {
            context.channel().closeFuture().addListener(closed -> promise.trySuccess());
            end(context);
        } else {
            context.close(promise);
        }
    }

    /** Drops what a client has sent ahead beyond measure, and ends the connection after the answer under way. */
    private void flood(ChannelHandlerContext context) {
        last = true;
        held.giveUp();
        if (!answering) {
            end(context);
        }
    }

    private void hold(Object message) {
        held.add(message);
        if (message instanceof LastHttpContent) {
            arrived.run();
        }
    }

    /** Holds what is answered in the place of a request, and takes nothing more for a body of it. */
    private void holdBroken(HttpRequest unreadable) {
        broken = true;
        held.add(unreadable);
        hold(LastHttpContent.EMPTY_LAST_CONTENT);
    }

    private void drain(ChannelHandlerContext context) {
        if (draining) {
            return;
        }
        draining = true;
        while (!held.isEmpty() && (held.nextRequest() == null || !(answering || last))) {
            HttpRequest request = held.nextRequest();
            if (request != null) {
                answering = true;
                answered = false;
                leaving = !HttpUtil.isKeepAlive(request);
                last = leaving;
            }
            context.fireChannelRead(held.remove());
            if (held.isEmpty() || held.nextRequest() != null) {
                // Vert.x writes at the end of a read, which may be the end of this answer and let the next request in.
                context.fireChannelReadComplete();
            }
        }
        draining = false;
        held.resume(context.channel());
    }

    private void next(ChannelHandlerContext context, boolean complete) {
        answering = false;
        last |= stopping.getAsBoolean();
        if (!complete) {
            last = true;
            context.close();
            return;
        }
        if (!last) {
            drain(context);
        } else if (held.isArriving() || !leaving) {
            end(context);
        }
        if (lingering.isInputOver() && !answering) {
            context.close();
        }
    }

    /** The body is no HTTP. A request that nobody has seen yet is replaced; else what has been answered stays. */
    private void breakOff(ChannelHandlerContext context, HttpContent content) {
        broken = true;
        HttpRequest unseen = held.dropArriving();
        if (unseen != null) {
            holdBroken(UnreadableRequest.in(unseen, content.decoderResult().cause()));
            content.release();
        } else if (answered) {
            content.release();
            last = true;
            if (!answering) {
                end(context);
            }
        } else {
            context.fireChannelRead(content);
        }
    }

    /** Lets an answer take the place of a request that does not arrive in time; after its own answer there is none. */
    private void expire(ChannelHandlerContext context) {
        if (held.isArriving() && held.dropArriving() == null) {
            context.close();
            return;
        }
        holdBroken(UnreadableRequest.late());
        drain(context);
    }

    private void end(ChannelHandlerContext context) {
        held.forget();
        lingering.begin(context);
    }
}
