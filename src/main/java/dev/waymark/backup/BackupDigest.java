package dev.waymark.backup;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The last line of a backup: the SHA-256 of every byte before it. */
final class BackupDigest {
    private static final int BUFFER = 64 * 1024;

    private BackupDigest() {}

    static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static byte[] line(MessageDigest digest) {
        return "{\"sha256\":\"%s\"}\n"
                .formatted(HexFormat.of().formatHex(digest.digest()))
                .getBytes(US_ASCII);
    }

    /** Whether a file ends with the digest of all that is before it. */
    static boolean isRight(Path file) throws IOException {
        long length = Files.size(file) - line(begin()).length;
        var digest = begin();
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            var buffer = new byte[BUFFER];
            for (long left = length; left > 0; ) {
                int read = in.read(buffer, 0, (int) Math.min(left, BUFFER));
                if (read < 0) {
                    return false;
                }
                left -= read;
            }
            in.on(false);
            return length > 0 && Arrays.equals(in.readAllBytes(), line(digest));
        }
    }
}
