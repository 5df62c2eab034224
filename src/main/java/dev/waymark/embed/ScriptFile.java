package dev.waymark.embed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * A file of a version.
 *
 * @param integrity the value for {@code integrity} in a page (W3C Subresource Integrity)
 */
record ScriptFile(String path, byte[] bytes, String integrity) {

    static ScriptFile of(String version, String file) {
        String path = "/embed/%s/%s".formatted(version, file);
        try (var in = Objects.requireNonNull(ScriptFile.class.getResourceAsStream(path), path)) {
            byte[] bytes = in.readAllBytes();
            return new ScriptFile(path, bytes, "sha384-" + Base64.getEncoder().encodeToString(sha384(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sha384(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-384").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-384", e);
        }
    }
}
