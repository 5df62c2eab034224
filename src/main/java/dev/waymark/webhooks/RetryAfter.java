package dev.waymark.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads for how long a receiver asks to be left alone (RFC 9110, 10.2.3). */
final class RetryAfter {
    /** Whoever takes nothing for longer is paused in any case. */
    private static final long LONGEST = Duration.ofHours(24).toSeconds();

    private RetryAfter() {}

    /** Returns so many seconds, a day at most; 0 if the header is missing, has passed or cannot be read. */
    static int seconds(@Nullable String header, Instant now) {
        if (header == null) {
            return 0;
        }
        if (header.matches("[0-9]{1,18}")) {
            return (int) Math.min(LONGEST, Long.parseLong(header));
        }
        try {
            var until = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return (int)
                    Math.max(0, Math.min(LONGEST, Duration.between(now, until).toSeconds()));
        } catch (DateTimeParseException e) {
            return 0;
        }
    }
}
