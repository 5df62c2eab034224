package dev.waymark.embed;

import dev.waymark.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How a roadmap gets into another site. */
enum EmbedMethod {
    /** The address of the page, which oEmbed consumers turn into a frame. */
    ADDRESS,
    ELEMENT,
    FRAME,
    PICTURE;

    static List<String> words() {
        return Arrays.stream(values()).map(EmbedMethod::word).toList();
    }

    static EmbedMethod of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isFrame() {
        return this == ADDRESS || this == FRAME;
    }

    /** Returns what the theme {@code inherit} means there. */
    public String themeOfThePage(Words words) {
        return words.text("builder.theme.inherit." + (isFrame() ? FRAME : this).word());
    }

    public String label(Words words) {
        return words.text("builder.method.%s.label".formatted(word()));
    }

    public String explanation(Words words) {
        return words.text("builder.method.%s.explanation".formatted(word()));
    }
}
