package dev.waymark.http.connection;

import com.github.benmanes.caffeine.cache.Cache;
import dev.waymark.http.connection.KnownAnswers.KnownRequest;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.RecvByteBufAllocator;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.GlobalEventExecutor;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Sets limits to each accepted connection, from a handler on the listening channel (ADR 7, 22). */
@ApplicationScoped
class Connections implements HttpServerOptionsCustomizer {

    private static final String NAME = "waymark-connections";

    /** So little that a connection cannot hand in many requests at once. */
    private static final RecvByteBufAllocator SMALL_READS = new AdaptiveRecvByteBufAllocator(64, 2048, 2048);
    /** So little that each connection can have an answer that is not read, in 64 MB of direct memory. */
    private static final WriteBufferWaterMark SMALL_WRITES =
            new WriteBufferWaterMark(Slices.LARGEST, 2 * Slices.LARGEST);

    private final VertxInternal vertx;
    private final Duration patience;
    private final Duration readersPatience;
    private final KnownAnswers answers;
    private final Cache<RequestBytes, KnownRequest> known = RepeatedRequests.room();
    private final AtomicLong unsent = new AtomicLong();
    private volatile boolean stopping;
    private final ChannelGroup open = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);

    Connections(Vertx vertx, ConnectionConfig config, KnownAnswers answers) {
        this.vertx = (VertxInternal) vertx;
        this.patience = config.requestDeadline();
        this.readersPatience = config.readingDeadline();
        this.answers = answers;
    }

    /** Refuses HTTP/2 in clear text: an upgrade could smuggle requests past a proxy. (quarkus.http.http2 covers TLS only.) */
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }

    void guard(@ObservesAsync HttpServerStart start) {
        guardListeners();
    }

    void guardSecure(@ObservesAsync HttpsServerStart start) {
        guardListeners();
    }

    /** From now on each answer is the last of its connection, so that clients go elsewhere in time. */
    void announceEnd(@Observes ShutdownDelayInitiatedEvent delay) {
        stopping = true;
    }

    /** Waits for clients that still read their answers: the server does not, and the event loops end next. */
    void awaitReaders(@Observes ShutdownEvent end) {
        stopping = true;
        open.stream()
                .filter(Channel::isRegistered)
                .forEach(connection -> connection.pipeline().fireUserEventTriggered(RequestGate.LEAVE));
        open.newCloseFuture().awaitUninterruptibly(patience.toMillis());
    }

    private void guardListeners() {
        for (EventExecutor executor : vertx.getAcceptorEventLoopGroup()) {
            SingleThreadEventLoop loop = (SingleThreadEventLoop) executor;
            loop.execute(() -> loop.registeredChannelsIterator().forEachRemaining(this::guard));
        }
    }

    private void guard(Channel channel) {
        if (channel instanceof ServerChannel) {
            ChannelPipeline pipeline = channel.pipeline();
            // Development mode keeps the listener over a reload, and with it the handler of the former class loader.
            if (pipeline.get(NAME) != null) {
                pipeline.remove(NAME);
            }
            pipeline.addFirst(NAME, new Accepting());
        }
    }

    /** Stands on the listening channel, where each new connection arrives as a message. */
    private final class Accepting extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object accepted) {
            if (accepted instanceof Channel connection) {
                open.add(connection);
                connection.config().setRecvByteBufAllocator(SMALL_READS);
                connection.config().setWriteBufferWaterMark(SMALL_WRITES);
                // Who has sent everything may say so and still read the answer.
                connection.config().setOption(ChannelOption.ALLOW_HALF_CLOSURE, true);
                connection
                        .pipeline()
                        .addFirst(
                                "waymark-request-deadline",
                                new RequestDeadline(patience, unsent, answers, known, () -> stopping))
                        .addFirst("waymark-reading-deadline", new ReadingDeadline(readersPatience, unsent));
            }
            context.fireChannelRead(accepted);
        }
    }
}
