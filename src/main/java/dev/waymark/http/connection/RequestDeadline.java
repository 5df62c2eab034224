package dev.waymark.http.connection;

import com.github.benmanes.caffeine.cache.Cache;
import dev.waymark.http.connection.KnownAnswers.KnownRequest;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.stream.ChunkedWriteHandler;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Ends a connection whose request does not arrive in time, with an answer if it has begun. A timer outlives its request and
 * is set again only when it fires, so that a fast request costs two readings of the clock.
 */
final class RequestDeadline extends ChannelInboundHandlerAdapter {

    private static final Logger LOG = Logger.getLogger(RequestDeadline.class);

    /** Tells the {@link RequestGate} that there is no more time. */
    static final Object EXPIRED = new Object();

    /** Whoever sends so many bytes gets a second more: a large body may take its time, and a trickle may not. */
    private static final int BYTES_PER_SECOND = 64 * 1024;

    private final long patience;
    private final AtomicLong unsent;
    private final KnownAnswers answers;
    private final Cache<RequestBytes, KnownRequest> known;
    private final BooleanSupplier stopping;
    private boolean receiving;
    private long since;
    private long received;
    private @Nullable ScheduledFuture<?> timer;
    private boolean knowsTheEnd;

    /** Whether bytes came before there was a decoder: of TLS, or of the PROXY protocol with the beginning of a request. */
    private boolean passed;

    RequestDeadline(
            Duration patience,
            AtomicLong unsent,
            KnownAnswers answers,
            Cache<RequestBytes, KnownRequest> known,
            BooleanSupplier stopping) {
        this.known = known;
        this.stopping = stopping;
        this.patience = patience.toNanos();
        this.unsent = unsent;
        this.answers = answers;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        begin(context);
        context.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        if (!receiving) {
            begin(context);
        }
        if (bytes instanceof ByteBuf buffer) {
            received += buffer.readableBytes();
        }
        if (!knowsTheEnd) {
            lookForTheEnd(context.pipeline());
        }
        context.fireChannelRead(bytes);
    }

    /** The end of a client's input (ADR 22), or of the service, ends a connection that has not asked for anything. */
    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if ((event == ChannelInputShutdownEvent.INSTANCE || event == RequestGate.LEAVE) && !knowsTheEnd) {
            context.close();
        }
        context.fireUserEventTriggered(event);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        receiving = false;
        if (timer != null) {
            timer.cancel(false);
        }
        context.fireChannelInactive();
    }

    /** Puts our handlers in, at the first bytes: before them, and with TLS before the handshake, there is no decoder. */
    private void lookForTheEnd(ChannelPipeline pipeline) {
        ChannelHandlerContext decoder = pipeline.context(HttpRequestDecoder.class);
        if (decoder != null) {
            String handler = pipeline.lastContext().name();
            pipeline.addBefore(decoder.name(), "waymark-ready-bytes", ReadyBytesEncoder.INSTANCE);
            pipeline.addBefore(handler, "waymark-writer", new ChunkedWriteHandler());
            pipeline.addBefore(handler, "waymark-slicer", new AnswerSlicer(unsent));
            RequestGate gate = new RequestGate(() -> receiving = false, stopping);
            pipeline.addBefore(handler, "waymark-gate", gate);
            // Else the decoder may be amid a request already.
            if (!passed) {
                RepeatedRequests repeated = new RepeatedRequests(known, gate, stopping);
                pipeline.addBefore(decoder.name(), "waymark-repeated-requests", repeated);
                pipeline.addBefore(
                        handler, "waymark-known-answers", new KnownAnswerSender(answers, repeated, stopping));
            }
            knowsTheEnd = true;
        } else if (pipeline.get(Http2ConnectionHandler.class) != null) {
            // HTTP/2 interleaves requests, so that only the idle timeout applies.
            receiving = false;
            pipeline.remove(this);
        } else {
            passed = true;
        }
    }

    private void begin(ChannelHandlerContext context) {
        receiving = true;
        received = 0;
        since = System.nanoTime();
        if (timer == null) {
            await(context, patience);
        }
    }

    private void await(ChannelHandlerContext context, long nanos) {
        timer = context.executor().schedule(() -> expire(context), nanos, TimeUnit.NANOSECONDS);
    }

    private void expire(ChannelHandlerContext context) {
        timer = null;
        if (!receiving) {
            return;
        }
        if (!context.channel().config().isAutoRead()) {
            // It is us who does not read.
            since = System.nanoTime();
        }
        long left = patience + TimeUnit.SECONDS.toNanos(received) / BYTES_PER_SECOND - (System.nanoTime() - since);
        if (left > 0) {
            await(context, left);
        } else {
            LOG.debugf("A request did not arrive in time: %s is closed", context.channel());
            if (knowsTheEnd) {
                context.fireUserEventTriggered(EXPIRED);
            } else {
                context.close();
            }
        }
    }
}
