package dev.waymark.http.connection;

import dev.waymark.http.connection.KnownAnswers.KnownAnswer;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.util.function.Function;

/** Writes known answers as bytes: short ones as one buffer, since the operating system takes one sooner than two. */
final class KnownAnswerWriter {

    /** What the head has at most, about; more makes the buffer grow. */
    private static final int HEAD = 1536;

    private static final int SHORT = 4096;

    /** Bodies are in direct memory already, so that slices only tell that the client is reading. */
    private static final int LARGEST = 64 * 1024;

    private KnownAnswerWriter() {}

    /** {@code form} is what the next handler takes for bytes. */
    static ChannelFuture write(
            ChannelHandlerContext context, KnownAnswer answer, Function<ByteBuf, Object> form, ChannelPromise promise) {
        ByteBuf body = answer.body();
        boolean isShort = body.readableBytes() <= SHORT;
        ByteBuf head = context.alloc().ioBuffer(HEAD + (isShort ? body.readableBytes() : 0));
        answer.writeHead(head);
        if (isShort) {
            return context.write(form.apply(head.writeBytes(body)), promise);
        }
        context.write(form.apply(head));
        while (body.readableBytes() > LARGEST) {
            context.write(form.apply(body.readSlice(LARGEST)));
        }
        return context.write(form.apply(body), promise);
    }
}
