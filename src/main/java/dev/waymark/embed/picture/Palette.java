package dev.waymark.embed.picture;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The 256 colours that an image has most of: half the bytes of an image of a few inks, which has many more colours only where
 * edges are smoothed.
 */
final class Palette {
    private static final int MOST = 256;

    private final int[] colours;
    private final Map<Integer, Integer> nearest = new HashMap<>();

    private Palette(int[] colours) {
        this.colours = colours;
    }

    /** Maps each pixel to the nearest of those colours. */
    static BufferedImage reduce(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var palette = new Palette(frequent(pixels));
        var reduced = new BufferedImage(
                image.getWidth(),
                image.getHeight(),
                BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, palette.colours.length, palette.colours, 0, false, -1, 0));
        int[] indices = new int[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            // Most pixels are as their neighbour is.
            indices[i] = i > 0 && pixels[i] == pixels[i - 1]
                    ? indices[i - 1]
                    : palette.nearest.computeIfAbsent(pixels[i], palette::search);
        }
        reduced.getRaster().setPixels(0, 0, image.getWidth(), image.getHeight(), indices);
        return reduced;
    }

    private static int[] frequent(int[] pixels) {
        var counts = new HashMap<Integer, Integer>();
        for (int start = 0, end = 1; start < pixels.length; start = end, end++) {
            while (end < pixels.length && pixels[end] == pixels[start]) {
                end++;
            }
            counts.merge(pixels[start], end - start, Integer::sum);
        }
        // Equal counts are ordered by colour, so that equal images stay equal.
        List<Integer> order = counts.keySet().stream()
                .sorted(Comparator.<Integer, Integer>comparing(counts::get)
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    private int search(int pixel) {
        int best = 0;
        for (int i = 1; i < colours.length; i++) {
            if (distance(colours[i], pixel) < distance(colours[best], pixel)) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int distance = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int difference = (one >> shift & 0xFF) - (other >> shift & 0xFF);
            distance += difference * difference;
        }
        return distance;
    }
}
