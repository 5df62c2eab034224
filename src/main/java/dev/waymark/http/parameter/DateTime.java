package dev.waymark.http.parameter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads points in time as RFC 3339 allows them, and as generated clients write them. */
final class DateTime {
    /** Java also reads years of nine digits, which no database can compare, and no offset of more than 18 hours. */
    private static final Pattern SHAPE = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt ]([0-9]{2}:[0-9]{2}):"
            + "(60|[0-5][0-9])(\\.[0-9]{1,9})? ?([Zz]|[+-]([01][0-9]|2[0-3]):?([0-5][0-9]))");

    private static final Pattern LOST_PLUS = Pattern.compile(" ([0-9]{2}:?[0-9]{2})$");
    private static final String LEAP_SECOND = "60";

    private DateTime() {}

    /** Returns the instant; nothing if the text is none. */
    static Optional<Instant> read(String text) {
        var match = SHAPE.matcher(text);
        try {
            return match.matches() ? instant(match.toMatchResult()) : Optional.empty();
        } catch (DateTimeException e) { // a day or an hour that does not exist
            return Optional.empty();
        }
    }

    /** Tells whether the text becomes readable with a plus in place of a space, as which a query reads a plus. */
    static boolean lostItsPlus(String text) {
        return read(LOST_PLUS.matcher(text).replaceFirst("+$1")).isPresent();
    }

    private static Optional<Instant> instant(MatchResult match) {
        boolean leap = match.group(3).equals(LEAP_SECOND);
        var fraction = match.group(4) == null ? "" : match.group(4);
        var local = LocalDateTime.parse(
                "%sT%s:%s%s".formatted(match.group(1), match.group(2), leap ? "59" : match.group(3), fraction));
        var time = local.minusMinutes(minutes(match));
        boolean lastMinute = time.getHour() == 23 && time.getMinute() == 59;
        // Java and the database know no leap second, and take it for the one after it.
        return leap && !lastMinute
                ? Optional.empty()
                : Optional.of(time.plusSeconds(leap ? 1 : 0).toInstant(ZoneOffset.UTC));
    }

    private static int minutes(MatchResult match) {
        if (match.group(6) == null) {
            return 0;
        }
        int minutes = 60 * Integer.parseInt(match.group(6)) + Integer.parseInt(match.group(7));
        return match.group(5).startsWith("-") ? -minutes : minutes;
    }
}
