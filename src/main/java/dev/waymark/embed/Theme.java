package dev.waymark.embed;

import dev.waymark.http.parameter.Parameters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The colours of what other sites embed. */
public enum Theme {
    /** As the reader's system prefers. */
    INHERIT,
    LIGHT,
    DARK;

    /** Returns the theme for a word in a URL, {@link #INHERIT} without one; any other word is refused. */
    static Theme of(@Nullable String word) {
        List<String> words = Arrays.stream(values()).map(Theme::word).toList();
        return valueOf(Parameters.oneOf("theme", word, words, INHERIT.word()).toUpperCase(Locale.ROOT));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
