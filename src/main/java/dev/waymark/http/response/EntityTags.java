package dev.waymark.http.response;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Makes entity tags of digests: the first 128 bits of a SHA-256, in Base64url. */
public final class EntityTags {
    private static final int BYTES = 16;

    private EntityTags() {}

    public static String of(byte[] body) {
        try {
            return encoded(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Takes a SHA-256 in hexadecimal digits, as the database has it. */
    public static String ofDigest(String sha256) {
        return encoded(HexFormat.of().parseHex(sha256));
    }

    private static String encoded(byte[] digest) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
    }
}
