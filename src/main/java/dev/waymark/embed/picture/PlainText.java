package dev.waymark.embed.picture;

import java.text.Normalizer;

/** Text of content as a picture can show it. */
final class PlainText {
    private static final int REPLACEMENT = 0xFFFD;

    private PlainText() {}

    /** Returns the text in one paragraph, in NFC and without what XML 1.0 forbids. */
    static String of(String text) {
        var legal = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(character -> {
            if (Character.isWhitespace(character)) {
                legal.append(' ');
            } else {
                legal.appendCodePoint(isLegal(character) ? character : REPLACEMENT);
            }
        });
        return legal.toString().replaceAll(" +", " ").strip();
    }

    private static boolean isLegal(int character) {
        return !Character.isISOControl(character)
                && Character.getType(character) != Character.SURROGATE
                && character != 0xFFFE
                && character != 0xFFFF;
    }
}
