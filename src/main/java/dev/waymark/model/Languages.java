package dev.waymark.model;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The languages in which content is offered.
 *
 * @param offered BCP 47 tags in canonical form; the first is the default
 */
public record Languages(List<String> offered) {
    private static final int LONGEST_TAG = 35; // RFC 5646, 4.4.1

    public Languages {
        offered = List.copyOf(offered);
        if (offered.isEmpty()) {
            throw new IllegalArgumentException("content has at least one language");
        }
    }

    /** Returns a BCP 47 tag in canonical form ({@code pt-br} is {@code pt-BR}, {@code iw} is {@code he}); null if it is none. */
    public static @Nullable String canonical(String tag) {
        if (tag.isEmpty() || tag.length() > LONGEST_TAG) {
            return null;
        }
        try {
            return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            return null;
        }
    }

    /** Says whether a canonical tag names a language; {@code und} (undetermined) does not. */
    public static boolean isDetermined(String tag) {
        return !tag.startsWith("und");
    }

    /** Returns a canonical tag and every shorter one that stands for it as a range: {@code en-GB} is also {@code en} (RFC 4647, 3.3.1). */
    public static List<String> ranges(String tag) {
        var ranges = new ArrayList<String>();
        for (int end = tag.length(); end > 0; end = tag.lastIndexOf('-', end - 1)) {
            ranges.add(tag.substring(0, end));
        }
        return ranges;
    }

    /** The language of an answer for which none is asked, and of every text that has no translation. */
    public String standard() {
        return offered.get(0);
    }

    /** The languages into which texts are translated. */
    public List<String> others() {
        return offered.subList(1, offered.size());
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
