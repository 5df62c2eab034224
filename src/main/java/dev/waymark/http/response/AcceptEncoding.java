package dev.waymark.http.response;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which content coding a client prefers (RFC 9110, 12.5.3). */
final class AcceptEncoding {

    private static final Pattern ZERO = Pattern.compile("q=0(\\.0{0,3})?");

    private AcceptEncoding() {}

    /** Whether gzip is acceptable; a client that does not say anything gets bodies as they are. */
    static boolean gzip(List<String> values) {
        boolean any = false;
        for (String value : values) {
            for (String item : value.toLowerCase(Locale.ROOT).split(",")) {
                String[] parts = item.split(";", 2);
                String coding = parts[0].strip();
                boolean accepted = parts.length == 1
                        || !ZERO.matcher(parts[1].replace(" ", "").replace("\t", ""))
                                .matches();
                if (coding.equals("gzip") || coding.equals("x-gzip")) {
                    return accepted;
                }
                any |= coding.equals("*") && accepted;
            }
        }
        return any;
    }
}
