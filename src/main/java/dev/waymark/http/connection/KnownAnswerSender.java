package dev.waymark.http.connection;

import dev.waymark.http.connection.KnownAnswers.KnownAnswer;
import dev.waymark.http.connection.KnownAnswers.KnownRequest;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.function.BooleanSupplier;

/** Sends answers that are known, and hands all other requests on to the HTTP server. */
final class KnownAnswerSender extends ChannelInboundHandlerAdapter {

    private final KnownAnswers answers;
    private final RepeatedRequests repeated;
    private final BooleanSupplier stopping;
    /** Whether what follows belongs to a request that has its answer. */
    private boolean skipping;

    /** {@code stopping} says whether the service ends, which the server tells its clients in each answer. */
    KnownAnswerSender(KnownAnswers answers, RepeatedRequests repeated, BooleanSupplier stopping) {
        this.answers = answers;
        this.repeated = repeated;
        this.stopping = stopping;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (skipping) {
            skipping = !(message instanceof LastHttpContent);
            ReferenceCountUtil.release(message);
            return;
        }
        if (!(message instanceof HttpRequest request) || stopping.getAsBoolean()) {
            context.fireChannelRead(message);
            return;
        }
        KnownRequest read = answers.read(request);
        KnownAnswer answer = read == null ? null : read.answer();
        if (read == null || answer == null) {
            context.fireChannelRead(message);
            return;
        }
        repeated.remember(request, read);
        skipping = !(message instanceof LastHttpContent);
        ReferenceCountUtil.release(message);
        context.writeAndFlush(answer).addListener(written -> answer.sent(written.isSuccess()));
    }
}
