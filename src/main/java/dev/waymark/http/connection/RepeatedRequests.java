package dev.waymark.http.connection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.waymark.http.connection.KnownAnswers.KnownAnswer;
import dev.waymark.http.connection.KnownAnswers.KnownRequest;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.ReferenceCountUtil;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers a request that is byte for byte one to which the answer was known before, without taking it to pieces again
 * (ADR 46). It stands before the decoder, and only compares: what it has not seen decoded and answered it hands on.
 */
final class RepeatedRequests extends ChannelInboundHandlerAdapter {

    /** In bytes; a request of an app or a crawler has some 300. */
    private static final int MOST_MEMORY = 4 * 1024 * 1024;

    /** What a request takes beside its own bytes, about. */
    private static final int OVERHEAD = 1024;

    /** Headers that hardly two requests have in common, or that are not to stay in memory: keys, and whose request it is. */
    private static final List<String> UNREPEATED = List.of(
            "Authorization",
            "Cookie",
            "Forwarded",
            "X-Forwarded-For",
            "X-Real-IP",
            "X-Request-Id",
            "Traceparent",
            "CF-Ray",
            "X-Amzn-Trace-Id");

    private final Cache<RequestBytes, KnownRequest> known;
    private final RequestGate gate;
    private final BooleanSupplier stopping;

    /** Whether each read so far was one whole request, so that the decoder waits for the beginning of another. */
    private boolean whole = true;

    private boolean handedOn;

    /** The request that the decoder is taking to pieces, if it came alone. */
    private @Nullable RequestBytes latest;

    RepeatedRequests(Cache<RequestBytes, KnownRequest> known, RequestGate gate, BooleanSupplier stopping) {
        this.known = known;
        this.gate = gate;
        this.stopping = stopping;
    }

    /** Room for requests of all connections. */
    static Cache<RequestBytes, KnownRequest> room() {
        return Caffeine.newBuilder()
                .maximumWeight(MOST_MEMORY)
                .weigher((RequestBytes bytes, KnownRequest request) -> OVERHEAD + 2 * bytes.length())
                .executor(Runnable::run)
                .build();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        latest = null;
        RequestBytes bytes = whole && message instanceof ByteBuf read ? RequestBytes.of(read) : null;
        KnownRequest request = bytes == null ? null : known.getIfPresent(bytes);
        boolean atRest = gate.isAtRest() && !stopping.getAsBoolean();
        KnownAnswer answer = request == null || !atRest ? null : request.answer();
        if (answer != null) {
            ReferenceCountUtil.release(message);
            send(context, answer);
            return;
        }
        boolean alone = bytes != null && (request != null || bytes.isOneHead());
        latest = alone && atRest ? bytes : null;
        handedOn = true;
        context.fireChannelRead(message);
        whole = alone && !gate.isReceiving();
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (handedOn) {
            handedOn = false;
            context.fireChannelReadComplete();
        }
    }

    /** Remembers what has come last, if it is that request and may come again. */
    void remember(HttpRequest request, KnownRequest read) {
        if (latest != null && UNREPEATED.stream().noneMatch(request.headers()::contains)) {
            known.put(latest, read);
            latest = null;
        }
    }

    private void send(ChannelHandlerContext context, KnownAnswer answer) {
        KnownAnswerWriter.write(context, answer, bytes -> bytes, gate.repeated(context))
                .addListener(written -> answer.sent(written.isSuccess()));
        context.flush();
    }
}
