package dev.waymark.embed.picture;

import org.jspecify.annotations.Nullable;

/** How a shape is painted. */
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
