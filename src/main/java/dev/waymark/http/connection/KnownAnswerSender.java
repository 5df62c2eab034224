package dev.waymark.http.connection;

import dev.waymark.http.connection.KnownAnswers.KnownAnswer;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.function.BooleanSupplier;

/** Sends answers that are known, and hands all other requests on to the HTTP server. */
final class KnownAnswerSender extends ChannelInboundHandlerAdapter {

    private final KnownAnswers answers;
    private final BooleanSupplier stopping;
    /** Whether what follows belongs to a request that has its answer. */
    private boolean skipping;

    /** {@code stopping} says whether the service ends, which the server tells its clients in each answer. */
    KnownAnswerSender(KnownAnswers answers, BooleanSupplier stopping) {
        this.answers = answers;
        this.stopping = stopping;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (skipping) {
            skipping = !(message instanceof LastHttpContent);
            ReferenceCountUtil.release(message);
            return;
        }
        KnownAnswer known =
                message instanceof HttpRequest request && !stopping.getAsBoolean() ? answers.to(request) : null;
        if (known == null) {
            context.fireChannelRead(message);
        } else {
            skipping = !(message instanceof LastHttpContent);
            ReferenceCountUtil.release(message);
            context.writeAndFlush(known).addListener(written -> known.sent(written.isSuccess()));
        }
    }
}
