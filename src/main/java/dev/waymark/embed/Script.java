package dev.waymark.embed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

/** A version of the script that defines the custom element. A released version never changes; a change is a new version. */
enum Script {
    /** The first. */
    V1_0_0("1.0.0");

    private final String version;
    private final byte[] code;
    private final byte[] types;
    private final String integrity;

    Script(String version) {
        this.version = version;
        this.code = read("waymark.js");
        this.types = read("waymark.d.ts");
        this.integrity = "sha384-" + Base64.getEncoder().encodeToString(sha384(code));
    }

    /** The version with that number. */
    static Optional<Script> of(String version) {
        return Arrays.stream(values())
                .filter(script -> script.version.equals(version))
                .findFirst();
    }

    /** The newest version with that first number. */
    static Optional<Script> newestOf(String major) {
        return Arrays.stream(values())
                .filter(script -> script.major().equals(major))
                .reduce((older, newer) -> newer);
    }

    /** The number by Semantic Versioning, such as {@code 1.0.0}. */
    String version() {
        return version;
    }

    /** The first part of the number: within it, nothing that a page can rely on changes. */
    String major() {
        return version.substring(0, version.indexOf('.'));
    }

    /** The ES module. */
    byte[] code() {
        return code;
    }

    /** The declarations for TypeScript. */
    byte[] types() {
        return types;
    }

    /** The value for {@code integrity} in a page (W3C Subresource Integrity). */
    String integrity() {
        return integrity;
    }

    private byte[] read(String file) {
        String name = "/embed/%s/%s".formatted(version, file);
        try (var in = Objects.requireNonNull(Script.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
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
