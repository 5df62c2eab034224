package dev.waymark.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.waymark.model.Sha256;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The text of a key: {@code wmk_<id>_<secret><check>}. The prefix lets scanners of repositories find one that was left there,
 * and the check tells a mistyped one without a look at the database.
 *
 * @param id names the key where its text must not stand: twelve lower-case letters and digits
 * @param secret 43 letters and digits, which are 256 random bits
 */
public record AccessKey(String id, String secret) {
    private static final int CHECK_LENGTH = 6;
    private static final Pattern SHAPE = Pattern.compile("wmk_([0-9a-z]{%s})_([0-9A-Za-z]{%s})([0-9A-Za-z]{%s})"
            .formatted(RandomText.ID_LENGTH, RandomText.SECRET_LENGTH, CHECK_LENGTH));

    /** Makes a key that nobody else has. */
    public static AccessKey random() {
        return new AccessKey(RandomText.id(), RandomText.secret());
    }

    /** Makes another text for a key. */
    public static AccessKey random(String id) {
        return new AccessKey(id, RandomText.secret());
    }

    /** Reads a key; returns nothing for a text that cannot be one. */
    public static Optional<AccessKey> parse(String text) {
        Matcher parts = SHAPE.matcher(text);
        return parts.matches()
                ? Optional.of(new AccessKey(parts.group(1), parts.group(2)))
                        .filter(key -> key.check().equals(parts.group(3)))
                : Optional.empty();
    }

    /** The text as a caller sends it. It must stand in no log and in no error. */
    public String text() {
        return unchecked() + check();
    }

    public String sha256() {
        return Sha256.of(text());
    }

    private String unchecked() {
        return "wmk_%s_%s".formatted(id, secret);
    }

    private String check() {
        CRC32 sum = new CRC32();
        sum.update(unchecked().getBytes(US_ASCII));
        StringBuilder digits = new StringBuilder();
        for (long rest = sum.getValue(); digits.length() < CHECK_LENGTH; rest /= RandomText.DIGITS.length()) {
            digits.append(RandomText.DIGITS.charAt((int) (rest % RandomText.DIGITS.length())));
        }
        return digits.toString();
    }

    /** Leaves out the secret. */
    @Override
    public String toString() {
        return "AccessKey[%s]".formatted(id);
    }
}
