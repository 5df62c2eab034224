package dev.waymark.http.response;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Compresses bodies at the best level, since each is sent many times. */
final class Gzip {
    /** Smaller bodies fit into a packet or two as they are. */
    private static final int LEAST_BYTES = 1024;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    private Gzip() {}

    /** Whether the body gains from compression: it is large enough, and no picture that is compressed already. */
    static boolean pays(Answer answer) {
        byte[] body = answer.body();
        return answer.tag() != null
                && body.length >= LEAST_BYTES
                && !Arrays.equals(body, 0, PNG.length, PNG, 0, PNG.length);
    }

    /** The body in gzip. */
    static byte[] of(byte[] body) {
        var compressed = new ByteArrayOutputStream(body.length / 4);
        try (var gzip = new GZIPOutputStream(compressed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }
}
