package dev.waymark.sync;

import dev.waymark.model.Sha256;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;

/** Passes a body on, and tells its length and digest. */
final class BodyMeter extends FilterOutputStream {
    private final MessageDigest digest = Sha256.digest();
    private long length;

    BodyMeter(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        digest.update((byte) b);
        length++;
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        out.write(bytes, from, count);
        digest.update(bytes, from, count);
        length += count;
    }

    /** The body that was written; to be asked once. */
    Bundle.Body body() {
        return new Bundle.Body(length, Sha256.hex(digest.digest()));
    }
}
