package dev.waymark.http.response;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * An answer ready to be sent.
 *
 * @param body the exact bytes
 * @param tag the opaque part of the strong entity tag, without quotes
 * @param release the release that everything in the answer comes from
 * @param policy how long the answer may be reused
 */
@SuppressWarnings("ArrayRecordComponent") // One response lives for one request; copying its body would cost the most.
public record Representation(byte[] body, String tag, int release, CachePolicy policy) {

    /** A representation whose tag is made from its bytes. */
    public static Representation of(byte[] body, int release, CachePolicy policy) {
        return new Representation(body, tagOf(body), release, policy);
    }

    /** A tag that equal bytes share: 128 bits of their SHA-256. */
    public static String tagOf(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
