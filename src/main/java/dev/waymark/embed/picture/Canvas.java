package dev.waymark.embed.picture;

import java.awt.Shape;
import java.util.List;

/** What a picture is drawn on. */
interface Canvas {

    void shape(Shape shape, Surface surface);

    /** Writes lines of text, one below the other. */
    void text(List<Line> lines, Lettering lettering, double x, double baseline, Anchor anchor);

    void open(String name);

    /** Ends the group that was begun last. */
    void close();

    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** A line of text in one or more colours. */
    record Line(List<Run> runs) {
        static Line of(String text, Ink ink) {
            return new Line(List.of(new Run(text, ink)));
        }

        String text() {
            return String.join("", runs.stream().map(Run::text).toList());
        }
    }

    /** A part of a line in one colour. */
    record Run(String text, Ink ink) {}
}
