package dev.waymark.model;

import java.util.List;

/** The languages in which content is offered (BCP 47). */
public final class Languages {
    /** The language of an answer for which none is asked, and of every text that has no translation. */
    public static final String DEFAULT = "en";

    /** Every language that a reader may ask for. */
    public static final List<String> OFFERED = List.of(DEFAULT);

    private Languages() {}

    /** The offered language that fits a language tag best: the lookup of RFC 4647, section 3.4. */
    public static String lookup(String tag) {
        for (var range = tag; ; range = range.substring(0, range.lastIndexOf('-'))) {
            for (var offered : OFFERED) {
                if (offered.equalsIgnoreCase(range)) {
                    return offered;
                }
            }
            if (!range.contains("-")) {
                return DEFAULT;
            }
        }
    }
}
