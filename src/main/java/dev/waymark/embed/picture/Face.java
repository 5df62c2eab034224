package dev.waymark.embed.picture;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A weight of Inter, the font that comes with the service. It is read without Java's own fonts, which need libraries and
 * files that a server may lack. It has Latin, Greek and Cyrillic letters; in place of any other letter stands an empty box.
 */
enum Face {
    REGULAR("Inter-Regular.otf"),
    BOLD("Inter-Bold.otf");

    private static final String FOLDER = "/com/formdev/flatlaf/fonts/inter/";
    /** The advance of characters of other fonts, in em: of a Chinese one, and of a pictogram. */
    private static final double WIDE = 1.0;

    private static final double WIDEST = 1.4;
    private static final int MISSING = 0;

    private final OpenTypeFont font;
    private final CmapLookup glyphs;
    private final double unit;

    Face(String file) {
        try (var in = Objects.requireNonNull(Face.class.getResourceAsStream(FOLDER + file), file)) {
            font = new OTFParser(false).parse(new RandomAccessReadBuffer(in.readAllBytes()));
            glyphs = font.getUnicodeCmapLookup();
            unit = 1.0 / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the advance of a character, in em. */
    double advance(int character) {
        if (isInvisible(character)) {
            return 0;
        }
        int glyph = glyphs.getGlyphId(character);
        if (glyph == MISSING) {
            return Character.isSupplementaryCodePoint(character) ? WIDEST : WIDE;
        }
        try {
            return font.getAdvanceWidth(glyph) * unit;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the outlines of a line of text. */
    Path2D outline(String text, double size, double tracking, double x, double baseline) {
        var outline = new Path2D.Double();
        double pen = x;
        for (int character : text.codePoints().toArray()) {
            if (!isInvisible(character)) {
                var place = new AffineTransform(size * unit, 0, 0, -size * unit, pen, baseline);
                outline.append(shape(character).getPathIterator(place), false);
            }
            pen += (advance(character) + tracking) * size;
        }
        return outline;
    }

    private Shape shape(int character) {
        int glyph = glyphs.getGlyphId(character);
        if (glyph == MISSING) {
            return box(advance(character) / unit);
        }
        try {
            return font.getCFF().getFont().getType2CharString(glyph).getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty box as high as a capital: four bars. */
    private Shape box(double width) {
        double left = 0.1 / unit;
        double right = width - left;
        double top = 0.73 / unit;
        double line = 0.06 / unit;
        var box = new Path2D.Double();
        box.append(new Rectangle2D.Double(left, 0, right - left, line), false);
        box.append(new Rectangle2D.Double(left, top - line, right - left, line), false);
        box.append(new Rectangle2D.Double(left, line, line, top - 2 * line), false);
        box.append(new Rectangle2D.Double(right - line, line, line, top - 2 * line), false);
        return box;
    }

    /** Joiners, direction marks, variation selectors and unknown accents only tell how to draw their neighbours. */
    private boolean isInvisible(int character) {
        int type = Character.getType(character);
        return type == Character.FORMAT
                || type == Character.NON_SPACING_MARK && glyphs.getGlyphId(character) == MISSING
                || character >= 0xFE00 && character <= 0xFE0F
                || character >= 0xE0100 && character <= 0xE01EF;
    }
}
