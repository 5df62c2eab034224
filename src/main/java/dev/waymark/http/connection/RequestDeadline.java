package dev.waymark.http.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection whose request does not arrive in time. A timer outlives its request and is set again only when it
 * fires, so that a fast request costs two readings of the clock.
 */
final class RequestDeadline extends ChannelInboundHandlerAdapter {

    private static final Logger LOG = Logger.getLogger(RequestDeadline.class);

    private final long patience;
    private boolean receiving;
    private long since;
    private @Nullable ScheduledFuture<?> timer;
    private boolean knowsTheEnd;

    RequestDeadline(Duration patience) {
        this.patience = patience.toNanos();
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
        if (!knowsTheEnd) {
            lookForTheEnd(context.pipeline());
        }
        context.fireChannelRead(bytes);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        receiving = false;
        if (timer != null) {
            timer.cancel(false);
        }
        context.fireChannelInactive();
    }

    /** Runs at the first bytes: before them, and with TLS before the handshake, there is no decoder. */
    private void lookForTheEnd(ChannelPipeline pipeline) {
        ChannelHandlerContext decoder = pipeline.context(HttpRequestDecoder.class);
        if (decoder != null) {
            pipeline.addAfter(decoder.name(), "waymark-request-end", new RequestEnd());
            knowsTheEnd = true;
        } else if (pipeline.get(Http2ConnectionHandler.class) != null) {
            // HTTP/2 interleaves requests, so that only the idle timeout applies.
            receiving = false;
            pipeline.remove(this);
        }
    }

    private void begin(ChannelHandlerContext context) {
        receiving = true;
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
        long left = patience - (System.nanoTime() - since);
        if (left > 0) {
            await(context, left);
        } else {
            LOG.debugf("A request did not arrive in time: %s is closed", context.channel());
            context.close();
        }
    }

    /** Stands behind the decoder and notes the end of a request, also of one that the decoder gave up. */
    private final class RequestEnd extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest request
                    && request.decoderResult().isFailure()) {
                receiving = false;
                context.fireChannelRead(UnreadableRequest.in(request));
                context.fireChannelRead(LastHttpContent.EMPTY_LAST_CONTENT);
                return;
            }
            if (message instanceof LastHttpContent) {
                receiving = false;
            }
            context.fireChannelRead(message);
        }
    }
}
