package dev.waymark.http.connection;

import dev.waymark.http.connection.KnownAnswers.KnownAnswer;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
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
    private boolean arriving;
    private boolean inputOver;
    private boolean paused;
    private boolean draining;
    private boolean answering;
    private boolean answered;
    private boolean last;
    private boolean leaving;
    private boolean broken;
    private boolean flooded;
    private boolean ending;

    /** {@code arrived} is told when a request is complete; while {@code stopping} an answer is the last of its connection. */
    RequestGate(Runnable arrived, BooleanSupplier stopping) {
        this.arrived = arrived;
        this.stopping = stopping;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (paused && held.areTooMany()) {
            flood(context);
        }
        if (ending || flooded) {
            ReferenceCountUtil.release(message);
        } else if (message instanceof HttpRequest request) {
            if (answering || !held.isEmpty()) {
                paused = true;
                context.channel().config().setAutoRead(false);
            }
            arriving = true;
            HttpRequest plain = PlainRequest.of(request);
            held.add(plain);
            if (PlainRequest.isUnreadable(plain)) {
                broken = true;
                hold(LastHttpContent.EMPTY_LAST_CONTENT);
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
        if (event instanceof IdleStateEvent && answering) {
            return; // It is us who say nothing yet; while a client sends or reads, other deadlines hold.
        }
        if (event == LEAVE && !answering && held.isEmpty() && !ending) {
            context.close();
        }
        if (event == ChannelInputShutdownEvent.INSTANCE) {
            inputOver = true;
            boolean incomplete = arriving && held.dropArriving() == null;
            if (ending || !answering || incomplete) {
                context.close();
            }
        }
        context.fireUserEventTriggered(event);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        ending = true;
        held.forget();
        lingering.cancel();
        context.fireChannelInactive();
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response) {
            if (response.status().codeClass() == HttpStatusClass.INFORMATIONAL) {
                context.write(message, promise);
                return;
            }
            if (stopping.getAsBoolean()) {
                response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            }
            last |= response.headers().containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE, true);
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
        if (last && answered && !answering && (arriving || paused || broken)) {
            context.channel().closeFuture().addListener(closed -> promise.trySuccess());
            end(context);
        } else {
            context.close(promise);
        }
    }

    /** Drops what a client has sent ahead beyond measure, and ends the connection after the answer under way. */
    private void flood(ChannelHandlerContext context) {
        flooded = true;
        last = true;
        arriving = false;
        held.forget();
        if (!answering) {
            end(context);
        }
    }

    private void hold(Object message) {
        held.add(message);
        if (message instanceof LastHttpContent) {
            arriving = false;
            arrived.run();
        }
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
        if (held.isEmpty() && paused) {
            paused = false;
            context.channel().config().setAutoRead(true);
        }
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
        } else if (arriving || !leaving) {
            end(context);
        }
        if (inputOver && !answering) {
            context.close();
        }
    }

    /** The body is no HTTP. A request that nobody has seen yet is replaced; else what has been answered stays. */
    private void breakOff(ChannelHandlerContext context, HttpContent content) {
        broken = true;
        HttpRequest unseen = held.dropArriving();
        if (unseen != null) {
            held.add(UnreadableRequest.in(unseen, content.decoderResult().cause()));
            hold(LastHttpContent.EMPTY_LAST_CONTENT);
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
        if (arriving && held.dropArriving() == null) {
            context.close();
            return;
        }
        broken = true;
        held.add(UnreadableRequest.late());
        hold(LastHttpContent.EMPTY_LAST_CONTENT);
        drain(context);
    }

    private void end(ChannelHandlerContext context) {
        if (!ending) {
            ending = true;
            held.forget();
            lingering.begin(context, inputOver);
        }
    }
}
