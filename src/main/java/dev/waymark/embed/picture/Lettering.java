package dev.waymark.embed.picture;

/**
 * How text is set.
 *
 * @param leading from one line to the next
 * @param tracking what each letter gets more, in em
 * @param allowance by how much wider text may turn out, since readers of an SVG bring their own font
 */
record Lettering(Face face, double size, double leading, double tracking, double allowance) {

    /** How much wider than Inter DejaVu Sans is, the widest font that systems commonly have. */
    private static final double OTHER_REGULAR = 1.09;

    private static final double OTHER_BOLD = 1.17;

    /** Returns lettering in the font that comes with the service. */
    static Lettering ours(Face face, double size, double leading, double tracking) {
        return new Lettering(face, size, leading, tracking, 1);
    }

    /** Returns lettering in whatever font the reader has. */
    static Lettering theirs(Face face, double size, double leading) {
        return new Lettering(face, size, leading, 0, face == Face.BOLD ? OTHER_BOLD : OTHER_REGULAR);
    }

    /** Returns the width to reserve for a text. */
    double width(String text) {
        return text.codePoints()
                        .mapToDouble(face::advance)
                        .map(em -> em + tracking)
                        .sum()
                * size
                * allowance;
    }

    /** Returns the distance from the top of a line to its baseline; capitals stand in the middle. */
    double ascent() {
        return leading / 2 + size * 0.36;
    }
}
