package dev.waymark.embed.picture;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A weight of Inter, the font that comes with the service. It is read without Java's own fonts, which need libraries and
 * files that a server may lack. It has Latin, Greek and Cyrillic letters; in place of any other stands an empty box.
 */
enum Face {
    /** For reading. */
    REGULAR("Inter-Regular.otf"),
    /** For titles. */
    BOLD("Inter-Bold.otf");

    private static final String FOLDER = "/com/formdev/flatlaf/fonts/inter/";
    /** What letters of other fonts take, in em: a Chinese character, and a pictogram. */
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

    /** How far a character moves the pen, in em. */
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

    /** The outlines of a line of text. */
    Path2D outline(String text, double size, double tracking, double x, double baseline) {
        var outline = new Path2D.Double();
        double pen = x;
        for (int character : text.codePoints().toArray()) {
            if (!isInvisible(character)) {
                var place = new AffineTransform(size * unit, 0, 0, -size * unit, pen, baseline);
                outline.append(glyph(character).getPathIterator(place), false);
            }
            pen += (advance(character) + tracking) * size;
        }
        return outline;
    }

    private Path2D glyph(int character) {
        try {
            return font.getCFF()
                    .getFont()
                    .getType2CharString(glyphs.getGlyphId(character))
                    .getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Joiners, direction marks and variation selectors only tell how to draw their neighbours. */
    private static boolean isInvisible(int character) {
        return Character.getType(character) == Character.FORMAT
                || character >= 0xFE00 && character <= 0xFE0F
                || character >= 0xE0100 && character <= 0xE01EF;
    }
}
