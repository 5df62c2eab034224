package dev.waymark.sync;

import dev.waymark.http.SpoolFile;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A bundle in a file, in gzip.
 *
 * @param lines what it says
 * @param gzip the bytes of the file
 */
record Bundle(SpoolFile file, Body lines, Body gzip) {

    /**
     * The body of an answer.
     *
     * @param length in bytes
     * @param sha256 its digest, 64 hexadecimal digits
     */
    record Body(long length, String sha256) {
        String digest() {
            return "sha-256=:%s:"
                    .formatted(Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256)));
        }
    }
}
