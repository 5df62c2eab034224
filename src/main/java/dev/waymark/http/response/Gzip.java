package dev.waymark.http.response;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Bodies in gzip, each compressed once: who asks for one that is being compressed waits for it. The best level is worth its
 * price, since a body is sent many times.
 */
@ApplicationScoped
class Gzip {
    /** Smaller bodies fit into a packet or two as they are. */
    private static final int LEAST_BYTES = 1024;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final long MOST_CACHED_BYTES = 16L * 1024 * 1024;

    private final Cache<String, byte[]> bodies = Caffeine.newBuilder()
            .maximumWeight(MOST_CACHED_BYTES)
            .weigher((String tag, byte[] body) -> body.length)
            .build();

    /** Whether the body gains from compression: it is large enough, and no picture that is compressed already. */
    boolean pays(Representation representation) {
        byte[] body = representation.body();
        return body.length >= LEAST_BYTES && !Arrays.equals(body, 0, PNG.length, PNG, 0, PNG.length);
    }

    /** The representation in gzip; equal bytes have equal tags. */
    byte[] of(Representation representation) {
        return bodies.get(representation.tag(), tag -> compress(representation.body()));
    }

    private static byte[] compress(byte[] body) {
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
