package dev.waymark.http.connection;

import dev.waymark.http.connection.KnownAnswers.KnownAnswer;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpChunkedInput;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Hands large answers on in slices, which Netty's {@code ChunkedWriteHandler} writes as fast as the client reads, and known
 * answers as bytes: short ones as one buffer, since the operating system takes one sooner than two.
 */
final class AnswerSlicer extends ChannelOutboundHandlerAdapter {

    /** What the head of a known answer has at most, about; more makes the buffer grow. */
    private static final int HEAD = 1536;

    private static final int SHORT = 4096;

    /** Known answers are in direct memory already, so that slices only tell that the client is reading. */
    private static final int LARGEST_KNOWN = 64 * 1024;

    private final AtomicLong unsent;

    /** Makes the slicer of a connection; {@code unsent} counts what waits in the heap, of every connection. */
    AnswerSlicer(AtomicLong unsent) {
        this.unsent = unsent;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof KnownAnswer known) {
            write(context, known, promise);
        } else if (message instanceof FullHttpResponse whole && whole.content().readableBytes() > Slices.LARGEST) {
            context.write(new DefaultHttpResponse(whole.protocolVersion(), whole.status(), whole.headers()));
            context.write(new HttpChunkedInput(new Slices(whole.content(), unsent)), promise);
        } else {
            context.write(message, promise);
        }
    }

    private static void write(ChannelHandlerContext context, KnownAnswer answer, ChannelPromise promise) {
        ByteBuf body = answer.body();
        boolean isShort = body.readableBytes() <= SHORT;
        ByteBuf head = context.alloc().ioBuffer(HEAD + (isShort ? body.readableBytes() : 0));
        answer.writeHead(head);
        if (isShort) {
            context.write(new ReadyBytes(head.writeBytes(body)), promise);
            return;
        }
        context.write(new ReadyBytes(head));
        while (body.readableBytes() > LARGEST_KNOWN) {
            context.write(new ReadyBytes(body.readSlice(LARGEST_KNOWN)));
        }
        context.write(new ReadyBytes(body), promise);
    }
}
