package dev.waymark.http.connection;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/** Knows the answers to requests that need no further look, so that the HTTP server need not see these (ADR 25). */
public interface KnownAnswers {

    /**
     * Takes a request to pieces; null if the server has to look at it. What it says of a request follows from the request
     * alone. Runs on the event loop.
     */
    @Nullable
    KnownRequest read(HttpRequest request);

    /** A request in which there is nothing to refuse, whoever sends it and however often. */
    interface KnownRequest {

        /** Returns the answer to one such request now; null if the server has to make it. Runs on the event loop. */
        @Nullable
        KnownAnswer answer();
    }

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
