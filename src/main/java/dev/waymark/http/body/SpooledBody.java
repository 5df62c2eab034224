package dev.waymark.http.body;

import dev.waymark.http.SpoolFile;
import dev.waymark.model.Sha256;
import dev.waymark.problem.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;

/**
 * The body of a request in a file, so that it needs neither memory nor a connection of the database while it arrives.
 *
 * @param sha256 the SHA-256 of the body
 */
public record SpooledBody(SpoolFile file, String sha256) implements AutoCloseable {
    private static final int PIECE = 16 * 1024;

    /** Takes a body in as fast as the client sends it. */
    public static SpooledBody of(InputStream body) {
        SpoolFile file = SpoolFile.create();
        MessageDigest digest = Sha256.digest();
        byte[] piece = new byte[PIECE];
        try (var out = file.out()) {
            for (int length = next(body, piece); length >= 0; length = next(body, piece)) {
                digest.update(piece, 0, length);
                out.write(piece, 0, length);
            }
            return new SpooledBody(file, Sha256.hex(digest.digest()));
        } catch (IOException e) {
            file.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static int next(InputStream body, byte[] piece) {
        try {
            return body.read(piece);
        } catch (IOException e) {
            // It is no fault of ours that a client has left, or sends more than is read.
            throw ProblemType.MALFORMED_REQUEST.because("The body ended before all of it was here. Send it again.");
        }
    }

    public long size() {
        try {
            return file.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
