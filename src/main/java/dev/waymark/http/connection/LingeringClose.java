package dev.waymark.http.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a connection so that the last answer arrives: to close with unread input would reset it (RFC 9112, 9.6).
 */
final class LingeringClose {

    /** How long a client has to take the last answer in before the connection is cut. */
    private static final int SECONDS = 2;

    private @Nullable ScheduledFuture<?> cut;
    private boolean inputOver;
    private boolean begun;

    /** Is told that the client has ended its side. */
    void endInput() {
        inputOver = true;
    }

    boolean isInputOver() {
        return inputOver;
    }

    /** Whether the connection ends, or has ended. */
    boolean hasBegun() {
        return begun;
    }

    /** Sends no more, and waits for the client to end its side; closes at once if it has. */
    void begin(ChannelHandlerContext context) {
        if (begun) {
            return;
        }
        begun = true;
        if (context.channel() instanceof DuplexChannel channel && !inputOver) {
            channel.shutdownOutput();
            channel.config().setAutoRead(true);
            cut = context.executor().schedule(() -> context.close(), SECONDS, TimeUnit.SECONDS);
        } else {
            context.close();
        }
    }

    /** Is told that the connection is closed. */
    void end() {
        begun = true;
        if (cut != null) {
            cut.cancel(false);
        }
    }
}
