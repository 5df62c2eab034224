package dev.waymark.embed.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A canvas of pixels. Letters are filled as shapes, so that neither AWT's fonts nor a display are ever asked for. */
final class RasterCanvas implements Canvas {
    static {
        System.setProperty("java.awt.headless", "true");
    }

    private final BufferedImage image;
    private final Graphics2D graphics;
    private final boolean dark;

    RasterCanvas(int width, int height, boolean dark) {
        this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        this.graphics = image.createGraphics();
        this.dark = dark;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    @Override
    public void shape(Shape shape, Surface surface) {
        if (surface.fill() != null) {
            graphics.setColor(colour(surface.fill()));
            graphics.fill(shape);
        }
        if (surface.line() != null) {
            float thick = (float) surface.thickness();
            float[] dashes = surface.dashed() ? new float[] {thick * 0.1f, thick * 2.5f} : null;
            graphics.setStroke(new BasicStroke(thick, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, dashes, 0));
            graphics.setColor(colour(surface.line()));
            graphics.draw(shape);
        }
    }

    @Override
    public void text(List<Line> lines, Lettering lettering, double x, double baseline, Anchor anchor) {
        double y = baseline;
        for (Line line : lines) {
            double width = lettering.width(line.text());
            double pen = x
                    - switch (anchor) {
                        case START -> 0;
                        case MIDDLE -> width / 2;
                        case END -> width;
                    };
            for (Run run : line.runs()) {
                graphics.setColor(colour(run.ink()));
                graphics.fill(lettering.face().outline(run.text(), lettering.size(), lettering.tracking(), pen, y));
                pen += lettering.width(run.text());
            }
            y += lettering.leading();
        }
    }

    @Override
    public void open(String name) {
        // Pixels know no parts.
    }

    @Override
    public void close() {
        // Pixels know no parts.
    }

    byte[] png() {
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        var smallest = writer.getDefaultWriteParam();
        smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        smallest.setCompressionQuality(0);
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(Palette.reduce(image), null, null), smallest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private Color colour(Ink ink) {
        return new Color(ink.rgb(dark));
    }
}
