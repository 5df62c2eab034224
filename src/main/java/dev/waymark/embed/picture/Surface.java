package dev.waymark.embed.picture;

import org.jspecify.annotations.Nullable;

/**
 * How a shape is painted.
 *
 * @param fill what it is filled with, if with anything
 * @param line the colour of its border, if it has one
 * @param thickness that of the border
 * @param dashed whether the border is
 */
record Surface(@Nullable Ink fill, @Nullable Ink line, double thickness, boolean dashed) {

    static Surface filled(Ink fill) {
        return new Surface(fill, null, 0, false);
    }

    static Surface bordered(Ink fill, Ink line) {
        return new Surface(fill, line, 1, false);
    }

    static Surface line(Ink line, double thickness) {
        return new Surface(null, line, thickness, false);
    }

    static Surface dashes(Ink line, double thickness) {
        return new Surface(null, line, thickness, true);
    }
}
