package dev.waymark.embed.picture;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.embed.Refusal;
import dev.waymark.embed.Theme;

/** The picture in place of one that cannot be shown. Without it, a page shows the sign of a broken picture. */
final class RefusalPicture {
    private static final double WIDTH = 640;
    private static final double MARGIN = 28;
    private static final double SIGN = 36;
    private static final double INDENT = MARGIN + SIGN + 20;
    private static final Lettering TITLE = Lettering.theirs(Face.BOLD, 22, 30);
    private static final Lettering TEXT = Lettering.theirs(Face.REGULAR, 16, 24);
    private static final double CARD_MARGIN = 96;
    private static final double CARD_SIGN = 72;
    private static final double CARD_TOP = 230;
    private static final Lettering CARD_TITLE = Lettering.ours(Face.BOLD, 54, 66, -0.02);
    private static final Lettering CARD_TEXT = Lettering.ours(Face.REGULAR, 30, 42, 0);

    private RefusalPicture() {}

    /** Draws it as wide as a column of text, with what a developer may want to know as its description. */
    static byte[] svg(Refusal refusal) {
        var canvas = new SvgCanvas();
        var title = Paragraph.of(refusal.title(), TITLE, Ink.INK, WIDTH - INDENT - MARGIN);
        var text = Paragraph.of(refusal.text(), TEXT, Ink.SOFT, WIDTH - INDENT - MARGIN);
        double height = 2 * MARGIN + title.height() + text.height();
        canvas.shape(Shapes.panel(0.5, 0.5, WIDTH - 1, height - 1, 12), Surface.bordered(Ink.RAISED, Ink.LINE));
        Shapes.sign(canvas, MARGIN, MARGIN, SIGN);
        title.draw(canvas, INDENT, MARGIN);
        text.draw(canvas, INDENT, MARGIN + title.height());
        return """
                <svg xmlns="http://www.w3.org/2000/svg" class="waymark-picture waymark-%1$s" viewBox="0 0 %2$s %3$s" width="%2$s" height="%3$s" lang="%4$s">
                <title>%5$s</title>
                <desc lang="en">%6$s</desc>
                <style>
                %7$s</style>
                %8$s</svg>
                """.formatted(
                        refusal.theme().word(),
                        SvgCanvas.number(WIDTH),
                        SvgCanvas.number(height),
                        SvgCanvas.escaped(refusal.language()),
                        escaped(refusal.title()),
                        escaped(refusal.detail()),
                        SvgStyle.of(refusal.theme()),
                        canvas.elements())
                .getBytes(UTF_8);
    }

    /** Draws it in the size of a card. */
    static byte[] png(Refusal refusal) {
        var canvas = new RasterCanvas(Card.WIDTH, Card.HEIGHT, refusal.theme() == Theme.DARK);
        double indent = CARD_MARGIN + CARD_SIGN + 36;
        double line = Card.WIDTH - indent - CARD_MARGIN;
        canvas.shape(Shapes.panel(0, 0, Card.WIDTH, Card.HEIGHT, 0), Surface.filled(Ink.PAPER));
        Shapes.sign(canvas, CARD_MARGIN, CARD_TOP, CARD_SIGN);
        var title = Paragraph.balanced(refusal.title(), CARD_TITLE, Ink.INK, line, 2);
        title.draw(canvas, indent, CARD_TOP);
        Paragraph.cut(refusal.text(), CARD_TEXT, Ink.SOFT, line, 3)
                .draw(canvas, indent, CARD_TOP + title.height() + 14);
        return canvas.png();
    }

    private static String escaped(String text) {
        return SvgCanvas.escaped(PlainText.of(text));
    }
}
