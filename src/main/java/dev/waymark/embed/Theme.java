package dev.waymark.embed;

import dev.waymark.http.parameter.Parameters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The colours of what other sites embed. */
public enum Theme {
    /** Those of the page around it, as far as that can be known: light in a frame, else as the reader's system prefers. */
    INHERIT,
    /** As the reader's system prefers, in a frame as well. */
    SYSTEM,
    LIGHT,
    DARK;

    /** Returns the theme for a word in a URL, {@link #INHERIT} without one; any other word is refused. */
    static Theme of(@Nullable String word) {
        List<String> words = Arrays.stream(values()).map(Theme::word).toList();
        return valueOf(Parameters.oneOf("theme", word, words, INHERIT.word()).toUpperCase(Locale.ROOT));
    }

    /** Tells whether the colours of a picture follow the reader's system. */
    public boolean followsSystem() {
        return this == INHERIT || this == SYSTEM;
    }

    /** Returns the colour schemes that a page supports, as CSS has it. */
    public String schemes() {
        return followsSystem() ? "light dark" : word();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
