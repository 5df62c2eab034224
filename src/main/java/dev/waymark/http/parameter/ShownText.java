package dev.waymark.http.parameter;

/** Tells what people see of a text of one line. */
public final class ShownText {
    private ShownText() {}

    /** Whether there is nothing to see. */
    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(letter -> Character.isWhitespace(letter) || isJoiner(letter));
    }

    /** Whether it has what only acts on other letters, such as the end of a line, or what turns the direction. */
    public static boolean hasUnseen(String text) {
        return text.codePoints().anyMatch(ShownText::isUnseen);
    }

    private static boolean isUnseen(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> !isJoiner(letter);
            default -> false;
        };
    }

    /** Some scripts, and emoji of several parts, need these. */
    private static boolean isJoiner(int letter) {
        return letter == 0x200C || letter == 0x200D;
    }
}
