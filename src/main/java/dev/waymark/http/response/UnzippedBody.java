package dev.waymark.http.response;

import dev.waymark.http.SpoolFile;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.zip.GZIPInputStream;
import org.jboss.logging.Logger;

/**
 * A body that is in a file in gzip, for a client that does not take gzip. Each piece is read when the operating system has the one
 * before: a client that reads slowly keeps an open file, a piece and the 32 KiB to which gzip looks back, and no thread.
 */
final class UnzippedBody {
    private static final Logger LOG = Logger.getLogger(UnzippedBody.class);

    /** The bytes of a piece, as many as of a slice of any other body (ADR 22). */
    private static final int PIECE = 16 * 1024;

    private final RoutingContext context;
    private final InputStream body;

    private UnzippedBody(RoutingContext context, InputStream body) {
        this.context = context;
        this.body = body;
    }

    /** Sends it behind the headers that are set, its length among them. The file is open then, and needs its name no more. */
    static void send(RoutingContext context, SpoolFile file) {
        try {
            new UnzippedBody(context, open(file)).sendNext();
        } catch (IOException e) {
            cut(context, e);
        }
    }

    private static InputStream open(SpoolFile file) throws IOException {
        var gzip = Files.newInputStream(file.path());
        try {
            return new GZIPInputStream(gzip, PIECE);
        } catch (IOException e) {
            gzip.close();
            throw e;
        }
    }

    /** Reads apart from the event loop, which has others to serve. */
    private void sendNext() {
        context.vertx()
                .executeBlocking(() -> body.readNBytes(PIECE), false)
                .onSuccess(this::put)
                .onFailure(failure -> {
                    close();
                    cut(context, failure);
                });
    }

    private void put(byte[] piece) {
        var response = context.response();
        if (piece.length == PIECE) {
            response.write(Buffer.buffer(piece)).onSuccess(sent -> sendNext()).onFailure(gone -> close());
        } else {
            response.end(Buffer.buffer(piece)).onComplete(sent -> close());
        }
    }

    private void close() {
        try {
            body.close();
        } catch (IOException e) {
            LOG.debugf(e, "The file of %s is closed later", context.request().uri());
        }
    }

    /** A cut connection is the only way left to say that the body is not whole. */
    private static void cut(RoutingContext context, Throwable failure) {
        LOG.debugf(failure, "The body of %s is not whole", context.request().uri());
        context.request().connection().close();
    }
}
