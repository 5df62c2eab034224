package dev.waymark.http.response;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Compresses bodies at the best level, and each that is sent many times once; of these, equal tags are equal bodies. */
@Singleton
class Gzip {
    /** Smaller bodies fit into a packet or two as they are. */
    private static final int LEAST_BYTES = 1024;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    private static final long MOST_CACHED_BYTES = 8L * 1024 * 1024;

    private final Cache<String, byte[]> bodies = Caffeine.newBuilder()
            .maximumWeight(MOST_CACHED_BYTES)
            .weigher((String tag, byte[] body) -> body.length)
            .build();

    /** Whether the body gains from compression: it is large enough, and no picture that is compressed already. */
    static boolean pays(Answer answer) {
        byte[] body = answer.body();
        return answer.tag() != null
                && body.length >= LEAST_BYTES
                && !Arrays.equals(body, 0, PNG.length, PNG, 0, PNG.length);
    }

    /**
     * The body of an answer. That of what nobody may store is not remembered: the tag of a draft is its version, which the
     * texts in it and refusals to change it have too.
     */
    byte[] of(Answer answer, byte[] body) {
        String tag = Objects.requireNonNull(answer.tag(), "only tagged answers are compressed");
        return answer.policy() == CachePolicy.NO_STORE ? compress(body) : bodies.get(tag, missing -> compress(body));
    }

    void forget() {
        bodies.invalidateAll();
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
