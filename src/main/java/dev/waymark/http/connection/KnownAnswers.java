package dev.waymark.http.connection;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/** Knows the answers to requests that need no further look, so that the HTTP server need not see these (ADR 25). */
public interface KnownAnswers {

    /** Returns the answer to a request; null if the server has to look at it. Runs on the event loop. */
    @Nullable
    KnownAnswer to(HttpRequest request);

    /** The answer to one request, in the bytes that are sent. */
    interface KnownAnswer {

        /** Writes the status line and the headers, with the empty line at their end. */
        void writeHead(ByteBuf bytes);

        /** The body, in memory that no sending frees; empty if there is none. */
        ByteBuf body();

        /** Is told when the operating system has the answer, or will not get all of it. */
        void sent(boolean complete);
    }
}
