package dev.waymark.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.model.Sha256;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Where the next page of a list starts that can change meanwhile: behind a place, whether something stands there still or not.
 * A digest lets no use of it for another query pass.
 *
 * @param number what the list is sorted by, if it is a number; at least 0
 * @param slug the slug behind which it starts
 */
public record PlaceCursor(long number, String slug) {
    private static final int DIGEST_LENGTH = 16;
    private static final Pattern SHAPE = Pattern.compile("([0-9]{1,12})\\.([a-z0-9-]{1,80})\\.([0-9a-f]{16})");

    /** The cursor as clients get it: opaque, and safe in a URL. */
    public String text(String query) {
        var fields = number + "." + slug;
        var digest = Sha256.of(fields + " " + query).substring(0, DIGEST_LENGTH);
        return Base64.getUrlEncoder().withoutPadding().encodeToString((fields + "." + digest).getBytes(UTF_8));
    }

    /** Reads a cursor that was made for that query; any other text ends in a problem. */
    public static PlaceCursor of(String text, String query) {
        try {
            var matcher = SHAPE.matcher(new String(Base64.getUrlDecoder().decode(text), UTF_8));
            if (matcher.matches()) {
                var cursor = new PlaceCursor(Long.parseLong(matcher.group(1)), matcher.group(2));
                if (cursor.text(query).equals(text)) {
                    return cursor;
                }
            }
        } catch (IllegalArgumentException e) {
            throw Cursor.invalid();
        }
        throw Cursor.invalid();
    }
}
