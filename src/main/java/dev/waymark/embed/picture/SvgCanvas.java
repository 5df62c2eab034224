package dev.waymark.embed.picture;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** A canvas of SVG elements. Colours and weights are classes, which {@link SvgStyle} explains. */
final class SvgCanvas implements Canvas {
    private static final String[] COMMANDS = {"M", "L", "Q", "C", "Z"};
    private static final int[] COORDINATES = {2, 2, 4, 6, 0};

    private final StringBuilder elements = new StringBuilder(32 * 1024);

    @Override
    public void shape(Shape shape, Surface surface) {
        if (shape instanceof RoundRectangle2D box) {
            elements.append("<rect");
            attribute("x", box.getX());
            attribute("y", box.getY());
            attribute("width", box.getWidth());
            attribute("height", box.getHeight());
            if (box.getArcWidth() > 0) {
                attribute("rx", box.getArcWidth() / 2);
            }
        } else if (shape instanceof Ellipse2D disc) {
            elements.append("<circle");
            attribute("cx", disc.getCenterX());
            attribute("cy", disc.getCenterY());
            attribute("r", disc.getWidth() / 2);
        } else if (shape instanceof Line2D line) {
            elements.append("<line");
            attribute("x1", line.getX1());
            attribute("y1", line.getY1());
            attribute("x2", line.getX2());
            attribute("y2", line.getY2());
        } else {
            path(shape);
        }
        paint(surface);
        elements.append("/>\n");
    }

    @Override
    public void text(List<Line> lines, Lettering lettering, double x, double baseline, Anchor anchor) {
        elements.append("<text class=\"")
                .append(SvgStyle.weight(lettering.face()))
                .append('"');
        attribute("font-size", lettering.size());
        if (anchor != Anchor.START) {
            elements.append(" text-anchor=\"")
                    .append(anchor == Anchor.END ? "end" : "middle")
                    .append('"');
        }
        elements.append('>');
        double y = baseline;
        for (Line line : lines) {
            // A space keeps the last word of a line from the first of the next in copied text.
            elements.append(y == baseline ? "" : " ");
            boolean first = true;
            for (Run run : line.runs()) {
                elements.append("<tspan class=\"")
                        .append(SvgStyle.fill(run.ink()))
                        .append('"');
                if (first) {
                    attribute("x", x);
                    attribute("y", y);
                    first = false;
                }
                elements.append('>').append(escaped(run.text())).append("</tspan>");
            }
            y += lettering.leading();
        }
        elements.append("</text>\n");
    }

    @Override
    public void open(String name) {
        elements.append("<g class=\"wm-").append(name).append("\">\n");
    }

    @Override
    public void close() {
        elements.append("</g>\n");
    }

    String elements() {
        return elements.toString();
    }

    /** Escapes plain text for an element or an attribute. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Formats a length with at most two decimals. */
    static String number(double length) {
        return BigDecimal.valueOf(length)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private void path(Shape shape) {
        elements.append("<path d=\"");
        var points = new double[6];
        for (var path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(points);
            elements.append(COMMANDS[kind]);
            for (int i = 0; i < COORDINATES[kind]; i++) {
                elements.append(i == 0 ? "" : " ").append(number(points[i]));
            }
        }
        elements.append('"');
    }

    private void paint(Surface surface) {
        elements.append(" class=\"").append(surface.fill() == null ? "wm-hollow" : SvgStyle.fill(surface.fill()));
        if (surface.line() != null) {
            elements.append(' ').append(SvgStyle.stroke(surface.line()));
        }
        elements.append('"');
        if (surface.line() != null && surface.thickness() != 1) {
            attribute("stroke-width", surface.thickness());
        }
        if (surface.dashed()) {
            double dash = surface.thickness() > 2 ? 0.1 : 4;
            elements.append(" stroke-linecap=\"round\" stroke-dasharray=\"%s %s\""
                    .formatted(number(dash), number(dash + surface.thickness() * 2.4)));
        }
    }

    private void attribute(String name, double value) {
        elements.append(' ').append(name).append("=\"").append(number(value)).append('"');
    }
}
