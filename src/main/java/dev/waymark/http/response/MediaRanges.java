package dev.waymark.http.response;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells plain cases of {@code Accept} (RFC 9110, 12.5.1) from those at which REST has to look. */
final class MediaRanges {

    private static final String ANY = "*/*";

    /** No weight at all, or one that is plainly more than nothing. */
    private static final Pattern WEIGHTY = Pattern.compile("(?i)[^q]*(\\bq=(1(\\.0*)?|0?\\.\\d{0,2}[1-9]\\d*)\\s*)?");

    private MediaRanges() {}

    /**
     * Whether a client surely takes a type.
     *
     * @param accept the value of the header; null without it
     * @param type a media type, maybe with parameters
     */
    static boolean take(@Nullable String accept, @Nullable String type) {
        if (accept == null || accept.equals(ANY)) {
            return true;
        }
        if (type == null) {
            return false;
        }
        int parameters = type.indexOf(';');
        String wanted = parameters < 0 ? type : type.substring(0, parameters);
        boolean taken = false;
        for (String range : accept.split(",")) {
            int end = range.indexOf(';');
            String weight = end < 0 ? "" : range.substring(end + 1);
            // A weight of zero takes something out again, so that all ranges have to be compared.
            if (!WEIGHTY.matcher(weight).matches()) {
                return false;
            }
            String name = (end < 0 ? range : range.substring(0, end)).trim();
            taken |= name.equals(ANY)
                    || name.equalsIgnoreCase(wanted)
                    || (name.endsWith("/*") && startsWith(wanted, name));
        }
        return taken;
    }

    private static boolean startsWith(String type, String range) {
        return type.regionMatches(true, 0, range, 0, range.length() - 1);
    }
}
