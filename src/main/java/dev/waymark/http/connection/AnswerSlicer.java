package dev.waymark.http.connection;

import dev.waymark.http.connection.KnownAnswers.KnownAnswer;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpChunkedInput;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Hands large answers on in slices, which Netty's {@code ChunkedWriteHandler} writes as fast as the client reads, and known
 * answers as bytes.
 */
final class AnswerSlicer extends ChannelOutboundHandlerAdapter {

    private final AtomicLong unsent;

    /** Makes the slicer of a connection; {@code unsent} counts what waits in the heap, of every connection. */
    AnswerSlicer(AtomicLong unsent) {
        this.unsent = unsent;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof KnownAnswer known) {
            KnownAnswerWriter.write(context, known, ReadyBytes::new, promise);
        } else if (message instanceof FullHttpResponse whole && whole.content().readableBytes() > Slices.LARGEST) {
            context.write(new DefaultHttpResponse(whole.protocolVersion(), whole.status(), whole.headers()));
            context.write(new HttpChunkedInput(new Slices(whole.content(), unsent)), promise);
        } else {
            context.write(message, promise);
        }
    }
}
