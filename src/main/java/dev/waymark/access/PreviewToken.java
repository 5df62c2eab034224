package dev.waymark.access;

import dev.waymark.model.Sha256;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What opens a preview to whoever has it: {@code wmp_<id>_<secret>}. It stands in a URL, and so looks enough like a key that
 * scanners and our own logs know it.
 *
 * @param id names the link where its secret must not stand
 */
public record PreviewToken(String id, String secret) {
    private static final Pattern SHAPE = Pattern.compile(
            "wmp_([0-9a-z]{%s})_([0-9A-Za-z]{%s})".formatted(RandomText.ID_LENGTH, RandomText.SECRET_LENGTH));

    /** Makes a token that nobody else has. */
    public static PreviewToken random() {
        return new PreviewToken(RandomText.id(), RandomText.secret());
    }

    /** Reads a token; returns nothing for a text that cannot be one. */
    public static Optional<PreviewToken> parse(String text) {
        Matcher parts = SHAPE.matcher(text);
        return parts.matches() ? Optional.of(new PreviewToken(parts.group(1), parts.group(2))) : Optional.empty();
    }

    /** The text as it stands in the URL. It must stand in no log and in no error. */
    public String text() {
        return "wmp_%s_%s".formatted(id, secret);
    }

    public String sha256() {
        return Sha256.of(text());
    }

    /** Leaves out the secret. */
    @Override
    public String toString() {
        return "PreviewToken[%s]".formatted(id);
    }
}
