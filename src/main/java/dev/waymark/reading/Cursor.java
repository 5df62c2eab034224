package dev.waymark.reading;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.waymark.model.Sha256;
import dev.waymark.problem.ProblemError;
import dev.waymark.problem.ProblemException;
import dev.waymark.problem.ProblemType;
import dev.waymark.store.PageQuery;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Where the next page of a list starts. It belongs to a release and to a query: a digest of both lets no other use of it
 * pass.
 *
 * @param release the release in which the paging began
 * @param id the rendition of the last item of the page before
 * @param key what the list is sorted by, if it is a number
 */
public record Cursor(int release, long id, int key) {
    private static final int DIGEST_LENGTH = 16;
    private static final Pattern SHAPE =
            Pattern.compile("([0-9]{1,9})\\.([0-9]{1,18})\\.([0-9]{1,9})\\.([0-9a-f]{16})");

    public static Cursor after(int release, PageQuery.After place) {
        return new Cursor(release, place.id(), place.key());
    }

    /** The cursor as clients get it: opaque, and safe in a URL. */
    public String text(String query) {
        var fields = "%s.%s.%s".formatted(release, id, key);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((fields + "." + digest(fields, query)).getBytes(US_ASCII));
    }

    /** Reads a cursor that was made for that query; any other text ends in a problem. */
    public static Cursor of(String text, String query) {
        var cursor = read(text);
        if (!cursor.text(query).equals(text)) {
            throw invalid();
        }
        return cursor;
    }

    /** The release in which the paging began, for who needs it to know the query; what is no cursor ends in a problem. */
    public static int releaseOf(String text) {
        return read(text).release();
    }

    private static Cursor read(String text) {
        try {
            var matcher = SHAPE.matcher(new String(Base64.getUrlDecoder().decode(text), US_ASCII));
            if (matcher.matches()) {
                return new Cursor(
                        Integer.parseInt(matcher.group(1)),
                        Long.parseLong(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)));
            }
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
        throw invalid();
    }

    public static ProblemException invalid() {
        return ProblemType.INVALID_CURSOR.because(
                "The cursor was not made for this query. Repeat the query exactly as it was, with the `next` of its last"
                        + " page; only limit may change. Or start again without a cursor.",
                ProblemError.inParameter("cursor", "not made for this query"));
    }

    private static String digest(String fields, String query) {
        return Sha256.of(fields + " " + query).substring(0, DIGEST_LENGTH);
    }
}
