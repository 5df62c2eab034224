package dev.waymark.http.body;

import dev.waymark.http.SpoolFile;
import dev.waymark.model.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;

/**
 * The body of a request in a file, so that it needs neither memory nor a connection of the database while it arrives.
 *
 * @param sha256 the SHA-256 of the body
 */
public record SpooledBody(SpoolFile file, String sha256) implements AutoCloseable {
    /** Takes a body in as fast as the client sends it. */
    public static SpooledBody of(InputStream body) {
        SpoolFile file = SpoolFile.create();
        try (var out = file.out();
                var digested = new DigestInputStream(body, Sha256.digest())) {
            digested.transferTo(out);
            return new SpooledBody(file, Sha256.hex(digested.getMessageDigest().digest()));
        } catch (IOException e) {
            file.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** How many bytes there are. */
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
