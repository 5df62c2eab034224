package dev.waymark.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The languages in which content is offered.
 *
 * @param offered BCP 47 tags in canonical form; the first is the default
 */
public record Languages(List<String> offered) {
    /** Rejects an empty list. */
    public Languages {
        offered = List.copyOf(offered);
        if (offered.isEmpty()) {
            throw new IllegalArgumentException("content has at least one language");
        }
    }

    /** The language of an answer for which none is asked, and of every text that has no translation. */
    public String standard() {
        return offered.get(0);
    }

    /** Returns the offered language that fits a language tag best: the lookup of RFC 4647, section 3.4; without one, the default. */
    public String lookup(@Nullable String tag) {
        if (tag == null) {
            return standard();
        }
        for (var range = tag; ; range = range.substring(0, range.lastIndexOf('-'))) {
            for (var language : offered) {
                if (language.equalsIgnoreCase(range)) {
                    return language;
                }
            }
            if (!range.contains("-")) {
                return standard();
            }
        }
    }
}
