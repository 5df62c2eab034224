package dev.waymark.http.connection;

import dev.waymark.http.connection.KnownAnswers.KnownAnswer;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;

/** Hands known answers on as bytes, short ones as one buffer, since the system takes one sooner than two. */
@Sharable
final class KnownAnswerEncoder extends ChannelOutboundHandlerAdapter {

    static final KnownAnswerEncoder INSTANCE = new KnownAnswerEncoder();

    /** What a head has at most, about; more makes the buffer grow. */
    private static final int HEAD = 1536;

    private static final int SHORT = 4096;

    private KnownAnswerEncoder() {}

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (!(message instanceof KnownAnswer answer)) {
            context.write(message, promise);
            return;
        }
        ByteBuf body = answer.body();
        boolean isShort = body.readableBytes() <= SHORT;
        ByteBuf bytes = context.alloc().ioBuffer(HEAD + (isShort ? body.readableBytes() : 0));
        answer.writeHead(bytes);
        if (isShort) {
            context.write(bytes.writeBytes(body), promise);
        } else {
            context.write(bytes);
            context.write(body, promise);
        }
    }
}
