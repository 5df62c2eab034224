package dev.waymark.embed.picture;

import java.util.Locale;

/** What a colour is for, with the colours of the page that shows a roadmap. */
enum Ink {
    /** What everything stands on. */
    PAPER("bg", 0xFFFFFF, 0x12161C),
    /** Text. */
    INK("fg", 0x1B2430, 0xE6EAF0),
    /** Text of less weight. */
    SOFT("muted", 0x556070, 0xA8B3C2),
    /** Borders. */
    LINE("line", 0xD5DAE1, 0x333B47),
    /** What stands out from the paper. */
    RAISED("raised", 0xF4F6F9, 0x1A2029),
    /** What leads the eye. */
    ACCENT("accent", 0x1A63B5, 0x82B6F4),
    /** The ground of our sign. */
    SIGN("sign", 0x0F5C46, 0x0F5C46),
    /** The outer bars of our sign. */
    SIGN_BAR("sign-bar", 0xFFFFFF, 0xFFFFFF),
    /** The bar of our sign that marks the way. */
    SIGN_MARK("sign-mark", 0xF2A33A, 0xF2A33A);

    private final String word;
    private final int light;
    private final int dark;

    Ink(String word, int light, int dark) {
        this.word = word;
        this.light = light;
        this.dark = dark;
    }

    /** The end of the name of its custom property, as in {@code --waymark-accent}. */
    String word() {
        return word;
    }

    /** The colour, 0xRRGGBB. */
    int rgb(boolean onDark) {
        return onDark ? dark : light;
    }

    /** The colour as CSS writes it. */
    String css(boolean onDark) {
        return String.format(Locale.ROOT, "#%06x", rgb(onDark));
    }
}
