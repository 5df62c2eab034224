package dev.waymark.embed.picture;

import java.util.Locale;

/** Colours by purpose; the page and the element of a roadmap have the same. */
enum Ink {
    PAPER("bg", 0xFFFFFF, 0x12161C),
    INK("fg", 0x1B2430, 0xE6EAF0),
    SOFT("muted", 0x556070, 0xA8B3C2),
    LINE("line", 0xD5DAE1, 0x333B47),
    RAISED("raised", 0xF4F6F9, 0x1A2029),
    ACCENT("accent", 0x0F5C46, 0x6FD3AD),
    SIGN("sign", 0x0F5C46, 0x0F5C46),
    SIGN_BAR("sign-bar", 0xFFFFFF, 0xFFFFFF),
    SIGN_MARK("sign-mark", 0xF2A33A, 0xF2A33A);

    private final String word;
    private final int light;
    private final int dark;

    Ink(String word, int light, int dark) {
        this.word = word;
        this.light = light;
        this.dark = dark;
    }

    /** Returns the end of the name of its custom property, as in {@code --waymark-accent}. */
    String word() {
        return word;
    }

    /** Returns 0xRRGGBB. */
    int rgb(boolean onDark) {
        return onDark ? dark : light;
    }

    String css(boolean onDark) {
        return String.format(Locale.ROOT, "#%06x", rgb(onDark));
    }
}
