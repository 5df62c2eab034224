package dev.waymark.http.response;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The condition of a conditional GET (RFC 9110, 13.1.2). JAX-RS' own evaluatePreconditions takes {@code W/"x"} for a
 * mismatch, although the comparison has to be weak.
 */
final class IfNoneMatch {

    /** What the tag of a representation in gzip has at its end. */
    static final String GZIP = "-gzip";

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([^\"]*)\"");
    private static final Pattern LIST = Pattern.compile("[\\s,]*+%1$s(?:\\s*,\\s*(?:%1$s)?)*+\\s*".formatted(TAG));
    /**
     * The codings of a representation have tags of their own; any of them proves that the client has it. All but gzip are
     * of servers in front that compress, and add this to our tag.
     */
    private static final List<String> CODINGS = List.of("", GZIP, "-br", "-zstd");

    private IfNoneMatch() {}

    static boolean matches(Collection<String> values, String tag) {
        return values.stream().anyMatch(value -> value.strip().equals("*") || lists(value, tag));
    }

    private static boolean lists(String value, String tag) {
        if (value.length() == tag.length() + 2 && value.startsWith(tag, 1) && value.charAt(0) == '"') {
            return value.endsWith("\"");
        }
        if (!LIST.matcher(value).matches()) {
            return false;
        }
        Matcher matcher = TAG.matcher(value);
        while (matcher.find()) {
            String candidate = matcher.group(1);
            if (CODINGS.stream().anyMatch(coding -> candidate.equals(tag + coding))) {
                return true;
            }
        }
        return false;
    }
}
