package dev.waymark.access;

import static dev.waymark.problem.ProblemType.INVALID_HEADER;

import dev.waymark.model.Sha256;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request that may come again.
 *
 * @param name the {@code Idempotency-Key}; null if it is not to be recognized
 * @param digest the SHA-256 of all that it asks for
 */
public record Repeatable(@Nullable String name, String digest) {
    private static final Pattern SHAPE = Pattern.compile("[!-~]{1,128}");

    /**
     * Reads the header; a wrong one ends in a problem.
     *
     * @param operation the method and the path
     */
    public static Repeatable of(@Nullable String name, String operation, byte[] body) {
        if (name != null && !SHAPE.matcher(name).matches()) {
            throw INVALID_HEADER.because(
                    "Idempotency-Key has 1 to 128 visible characters of ASCII. Send a random one, such as a UUID.");
        }
        return new Repeatable(name, Sha256.of(operation + "\n" + HexFormat.of().formatHex(body)));
    }
}
