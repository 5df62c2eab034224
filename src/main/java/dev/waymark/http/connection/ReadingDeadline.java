package dev.waymark.http.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection whose client has stopped reading its answer. It looks once a second, and only while the operating
 * system does not take what is to be written.
 */
final class ReadingDeadline extends ChannelOutboundHandlerAdapter {

    private static final Logger LOG = Logger.getLogger(ReadingDeadline.class);

    private static final long PERIOD = TimeUnit.SECONDS.toNanos(1);
    /** What waits in the heap, of every connection, before nobody is waited for. */
    private static final long MUCH = Runtime.getRuntime().maxMemory() / 4;

    private final long patience;
    private final AtomicLong unsent;
    private boolean watching;
    private long since;
    private @Nullable Object message;
    private long progress;
    private long pending;

    ReadingDeadline(Duration patience, AtomicLong unsent) {
        this.patience = patience.toNanos();
        this.unsent = unsent;
    }

    @Override
    public void flush(ChannelHandlerContext context) {
        context.flush();
        if (!watching && hasMoved(context)) {
            watching = true;
            since = System.nanoTime();
            look(context);
        }
    }

    private void look(ChannelHandlerContext context) {
        context.executor().schedule(() -> judge(context), PERIOD, TimeUnit.NANOSECONDS);
    }

    private void judge(ChannelHandlerContext context) {
        if (hasMoved(context)) {
            since = System.nanoTime();
        }
        if (message == null) {
            watching = false;
        } else if (System.nanoTime() - since >= (unsent.get() > MUCH ? 2 * PERIOD : patience)) {
            LOG.debugf("An answer is not read: %s is closed", context.channel());
            context.close();
        } else {
            look(context);
        }
    }

    /** Compares what stands first in line with what stood there before; nothing there has not moved. */
    private boolean hasMoved(ChannelHandlerContext context) {
        ChannelOutboundBuffer line = context.channel().unsafe().outboundBuffer();
        Object first = line == null ? null : line.current();
        long passed = first == null ? 0 : line.currentProgress();
        long left = first == null ? 0 : line.totalPendingWriteBytes();
        boolean moved = first != null && (first != message || passed != progress || left != pending);
        message = first;
        progress = passed;
        pending = left;
        return moved;
    }
}
