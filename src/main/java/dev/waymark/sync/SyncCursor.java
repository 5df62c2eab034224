package dev.waymark.sync;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.waymark.model.Sha256;
import dev.waymark.reading.Cursor;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Where the next page of a sync begins. It belongs to a release and to a question: a digest of both lets no other use of it pass.
 *
 * @param release the release in which the paging began
 * @param phase 0 among the removals, or the number of a type in {@link SyncFilter#ORDER}, from 1
 * @param number what documents, or removals, are sorted by
 * @param slug that of the last document; empty among the removals
 * @param id that of the last document or removal
 */
record SyncCursor(int release, int phase, int number, String slug, long id) {
    private static final int DIGEST_LENGTH = 16;
    private static final Pattern SHAPE = Pattern.compile(
            "([0-9]{1,9})\\.([0-4])\\.([0-9]{1,9})\\.([a-z0-9-]{0,80})\\.([0-9]{1,18})\\.([0-9a-f]{16})");

    /** Writes it as clients get it: opaque, and safe in a URL. */
    String text(String question) {
        var fields = "%s.%s.%s.%s.%s".formatted(release, phase, number, slug, id);
        var digest = Sha256.of("sync cursor " + fields + " " + question).substring(0, DIGEST_LENGTH);
        return Base64.getUrlEncoder().withoutPadding().encodeToString((fields + "." + digest).getBytes(US_ASCII));
    }

    /** Reads what it says; {@link #check} has to follow. */
    static SyncCursor read(String text) {
        try {
            var matcher = SHAPE.matcher(new String(Base64.getUrlDecoder().decode(text), US_ASCII));
            if (matcher.matches()) {
                return new SyncCursor(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)),
                        matcher.group(4),
                        Long.parseLong(matcher.group(5)));
            }
        } catch (IllegalArgumentException e) {
            throw Cursor.invalid();
        }
        throw Cursor.invalid();
    }

    /** Refuses a text that was not made for that question. */
    void check(String text, String question) {
        if (!text(question).equals(text)) {
            throw Cursor.invalid();
        }
    }
}
