package dev.waymark.embed.picture;

import dev.waymark.embed.picture.Canvas.Anchor;
import dev.waymark.embed.picture.Canvas.Line;
import dev.waymark.embed.picture.Canvas.Run;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of text.
 *
 * @param whole whether nothing was cut and no word broken
 */
record Paragraph(List<Line> lines, Lettering lettering, boolean whole) implements Box {
    private static final String BETWEEN = " · ";

    static Paragraph of(String text, Lettering lettering, Ink ink, double width) {
        return of(Wrapping.lines(PlainText.of(text), lettering, width), lettering, ink, true);
    }

    /** Cuts a text to at most so many lines. */
    static Paragraph cut(String text, Lettering lettering, Ink ink, double width, int most) {
        return of(Wrapping.lines(PlainText.of(text), lettering, width, most), lettering, ink, false);
    }

    /** Sets a text in at most so many lines of about the same width. */
    static Paragraph balanced(String text, Lettering lettering, Ink ink, double width, int most) {
        String plain = PlainText.of(text);
        boolean whole = Wrapping.fits(plain, lettering, width, most);
        return of(Wrapping.balanced(plain, lettering, width, most), lettering, ink, whole);
    }

    /** Sets a text and a remark behind it, in one line if there is room. */
    static Paragraph remarked(String text, Ink ink, String remark, Lettering lettering, double width) {
        String plain = PlainText.of(text);
        String behind = PlainText.of(remark);
        if (behind.isEmpty()) {
            return of(text, lettering, ink, width);
        }
        if (lettering.width(plain + BETWEEN + behind) <= width) {
            var line = new Line(List.of(new Run(plain, ink), new Run(BETWEEN + behind, Ink.SOFT)));
            return new Paragraph(List.of(line), lettering, true);
        }
        var lines = new ArrayList<>(of(text, lettering, ink, width).lines);
        lines.addAll(of(remark, lettering, Ink.SOFT, width).lines);
        return new Paragraph(List.copyOf(lines), lettering, true);
    }

    @Override
    public double width() {
        return lines.stream()
                .mapToDouble(line -> lettering.width(line.text()))
                .max()
                .orElse(0);
    }

    @Override
    public double height() {
        return lines.size() * lettering.leading();
    }

    @Override
    public void draw(Canvas canvas, double x, double y) {
        canvas.text(lines, lettering, x, y + lettering.ascent(), Anchor.START);
    }

    /** Draws it with each line centred at x. */
    void drawAround(Canvas canvas, double x, double y) {
        canvas.text(lines, lettering, x, y + lettering.ascent(), Anchor.MIDDLE);
    }

    private static Paragraph of(List<String> lines, Lettering lettering, Ink ink, boolean whole) {
        return new Paragraph(lines.stream().map(line -> Line.of(line, ink)).toList(), lettering, whole);
    }
}
