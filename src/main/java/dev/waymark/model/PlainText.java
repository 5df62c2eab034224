package dev.waymark.model;

/** Regular expressions for the characters of texts; Java's {@code \s} and {@code \S} know ASCII alone. */
final class PlainText {
    private static final String JOINERS = "\\u200C\\u200D";

    private static final String HIDDEN = "\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^" + JOINERS + "]";

    /** Up to 200 characters: as JSON Schema counts them, while {@code @Size} counts the halves of an emoji. */
    static final String LINE = "(?s).{1,200}+";

    static final String PROSE = "(?s).{1,8000}+";

    /** Something to see, and no space of any kind at either end. */
    static final String ENDS = "(?s)(?=.*[\\p{L}\\p{N}\\p{P}\\p{S}])(?!\\p{IsWhite_Space}).*(?<!\\p{IsWhite_Space})";

    /** No control or format character, such as U+202E, which turns round what follows. */
    static final String VISIBLE = "[^" + HIDDEN + "]*";

    static final String VISIBLE_IN_LINES = "[^" + HIDDEN + "&&[^\\n]]*";

    /** Joiners and non-joiners stand only where scripts and emoji need them. */
    static final String JOINED =
            "(?s)(?!.*(?<![\\p{L}\\p{M}\\p{S}])[" + JOINERS + "])(?!.*[" + JOINERS + "](?![\\p{L}\\p{S}])).*";

    /** Lines are set apart by blank ones, or not at all. */
    static final String PARAGRAPHS = "(?s)(?!.*(?<!\\n)\\n(?!\\n)).*";

    private PlainText() {}
}
