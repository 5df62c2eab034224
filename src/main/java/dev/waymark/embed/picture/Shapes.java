package dev.waymark.embed.picture;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** The shapes of which pictures consist. */
final class Shapes {

    private Shapes() {}

    static Shape panel(double x, double y, double width, double height, double radius) {
        return new RoundRectangle2D.Double(x, y, width, height, 2 * radius, 2 * radius);
    }

    static Shape disc(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    static Shape line(double x1, double y1, double x2, double y2) {
        return new Line2D.Double(x1, y1, x2, y2);
    }

    /** Returns the plate of a signpost, pointed at its right end. */
    static Shape plate(double x, double y, double width, double height) {
        double tip = height * 0.36;
        double round = Math.min(10, height * 0.2);
        var plate = new Path2D.Double();
        plate.moveTo(x + round, y);
        plate.lineTo(x + width - tip - round / 2, y);
        plate.quadTo(x + width - tip, y, x + width - tip + round / 3, y + round / 2);
        plate.lineTo(x + width - round / 4, y + height / 2 - round / 3);
        plate.quadTo(x + width, y + height / 2, x + width - round / 4, y + height / 2 + round / 3);
        plate.lineTo(x + width - tip + round / 3, y + height - round / 2);
        plate.quadTo(x + width - tip, y + height, x + width - tip - round / 2, y + height);
        plate.lineTo(x + round, y + height);
        plate.quadTo(x, y + height, x, y + height - round);
        plate.lineTo(x, y + round);
        plate.quadTo(x, y, x + round, y);
        plate.closePath();
        return plate;
    }

    /** Draws the logo in a square of that side. */
    static void sign(Canvas canvas, double x, double y, double side) {
        double unit = side / 32;
        canvas.shape(panel(x, y, side, side, 7 * unit), Surface.filled(Ink.SIGN));
        canvas.shape(panel(x + 7 * unit, y + 7 * unit, 18 * unit, 5 * unit, 0), Surface.filled(Ink.SIGN_BAR));
        canvas.shape(panel(x + 7 * unit, y + 13.5 * unit, 18 * unit, 5 * unit, 0), Surface.filled(Ink.SIGN_MARK));
        canvas.shape(panel(x + 7 * unit, y + 20 * unit, 18 * unit, 5 * unit, 0), Surface.filled(Ink.SIGN_BAR));
    }
}
