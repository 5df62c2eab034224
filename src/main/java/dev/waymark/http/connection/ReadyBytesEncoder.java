package dev.waymark.http.connection;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;

/** Hands ready bytes on as such, behind the encoder of HTTP, which would take bytes for the body of an answer of its own. */
@Sharable
final class ReadyBytesEncoder extends ChannelOutboundHandlerAdapter {

    static final ReadyBytesEncoder INSTANCE = new ReadyBytesEncoder();

    private ReadyBytesEncoder() {}

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        context.write(message instanceof ReadyBytes ready ? ready.bytes() : message, promise);
    }
}
