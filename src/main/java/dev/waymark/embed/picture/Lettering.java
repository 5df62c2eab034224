package dev.waymark.embed.picture;

/**
 * How text is set.
 *
 * @param face the weight of the font
 * @param size its size
 * @param leading from one line to the next
 * @param tracking what each letter gets more, in em
 * @param allowance by how much wider text may turn out, since readers of an SVG bring their own font
 */
record Lettering(Face face, double size, double leading, double tracking, double allowance) {

    /** How much wider than ours DejaVu Sans is, the widest font that systems commonly have. */
    private static final double OTHER_REGULAR = 1.09;

    private static final double OTHER_BOLD = 1.17;

    /** Lettering in our font. */
    static Lettering ours(Face face, double size, double leading, double tracking) {
        return new Lettering(face, size, leading, tracking, 1);
    }

    /** Lettering in a font of the reader. */
    static Lettering theirs(Face face, double size, double leading) {
        return new Lettering(face, size, leading, 0, face == Face.BOLD ? OTHER_BOLD : OTHER_REGULAR);
    }

    /** The width to reserve for a text. */
    double width(String text) {
        return text.codePoints()
                        .mapToDouble(face::advance)
                        .map(em -> em + tracking)
                        .sum()
                * size
                * allowance;
    }

    /** From the top of a line to its baseline: capitals stand in the middle. */
    double ascent() {
        return leading / 2 + size * 0.36;
    }
}
