package dev.waymark.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The name of a text by its content. */
public final class Sha256 {
    private Sha256() {}

    /** The SHA-256 of the text in UTF-8, as 64 hexadecimal digits. */
    public static String of(String text) {
        return of(text.getBytes(UTF_8));
    }

    /** The SHA-256 of bytes, as 64 hexadecimal digits. */
    public static String of(byte[] bytes) {
        return hex(digest().digest(bytes));
    }

    /** Starts the SHA-256 of what comes piece by piece. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Writes a digest as hexadecimal digits. */
    public static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
