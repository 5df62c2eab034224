package dev.waymark.embed;

import dev.waymark.words.Words;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/** What a colour can be seen on, and how well by WCAG 2.2. */
enum Contrast {
    WHITE(0xFFFFFF),
    DARK(0x12161C);

    private static final double OF_TEXT = 4.5;
    private static final double OF_LINES = 3;

    private final int ground;

    Contrast(int ground) {
        this.ground = ground;
    }

    /** Returns a sentence for each ground on which the element may stand in a theme. */
    static List<String> of(String accent, Theme theme, Words words) {
        int colour = Integer.parseInt(accent.substring(1), 16);
        var grounds = switch (theme) {
            case LIGHT -> List.of(WHITE);
            case DARK -> List.of(DARK);
            case INHERIT, SYSTEM -> List.of(WHITE, DARK);
        };
        return grounds.stream().map(one -> one.sentence(colour, words)).toList();
    }

    private String sentence(int colour, Words words) {
        double ratio = ratio(colour);
        var format = NumberFormat.getInstance(words.locale());
        format.setMaximumFractionDigits(1);
        // Rounded up, what is not enough would look as if it were.
        format.setRoundingMode(RoundingMode.DOWN);
        var verdict = ratio >= OF_TEXT ? "text" : ratio >= OF_LINES ? "lines" : "nothing";
        return words.text(
                "builder.contrast." + verdict,
                words.text("builder.contrast.on." + name().toLowerCase(Locale.ROOT)),
                format.format(ratio));
    }

    /** Returns the contrast of a colour with this ground, from 1 to 21. */
    double ratio(int colour) {
        double one = luminance(colour);
        double other = luminance(ground);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
    }

    private static double linear(int channel) {
        double value = (channel & 0xFF) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
