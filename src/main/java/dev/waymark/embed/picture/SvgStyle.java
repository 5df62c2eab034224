package dev.waymark.embed.picture;

import dev.waymark.embed.Theme;

/**
 * The style sheet of an SVG. Every name begins with {@code waymark-} or {@code wm-}, as a page into which the SVG is pasted
 * shares the sheet; for the same reason a theme is a class, so that posters of several themes can stand in one page.
 */
final class SvgStyle {
    private static final String FONTS =
            "Inter,system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",Arial,sans-serif";

    private SvgStyle() {}

    /** Returns the class of what is filled with an ink. */
    static String fill(Ink ink) {
        return "wm-" + ink.word();
    }

    /** Returns the class of what has a border of an ink. */
    static String stroke(Ink ink) {
        return "wm-" + ink.word() + "-line";
    }

    static String weight(Face face) {
        return face == Face.BOLD ? "wm-bold" : "wm-plain";
    }

    static String of(Theme theme) {
        var style = new StringBuilder();
        style.append(".waymark-picture{max-width:100%;height:auto;font-family:var(--waymark-font,")
                .append(FONTS)
                .append(")}\n");
        colours(style, theme, theme == Theme.DARK);
        if (theme.followsSystem()) {
            style.append("@media (prefers-color-scheme:dark){\n");
            colours(style, theme, true);
            style.append("}\n");
        }
        for (Ink ink : Ink.values()) {
            // Software that knows no custom properties skips the second declaration.
            var declaration = "{%1$s:%2$s;%1$s:var(--wm-%3$s)}\n";
            var colour = ink.css(theme == Theme.DARK);
            style.append('.').append(fill(ink)).append(declaration.formatted("fill", colour, ink.word()));
            style.append('.').append(stroke(ink)).append(declaration.formatted("stroke", colour, ink.word()));
        }
        return style.append(".wm-hollow{fill:none}\n.wm-plain{font-weight:400}\n.wm-bold{font-weight:700}\n")
                .toString();
    }

    private static void colours(StringBuilder style, Theme theme, boolean dark) {
        style.append(".waymark-").append(theme.word()).append('{');
        for (Ink ink : Ink.values()) {
            style.append("--wm-%1$s:var(--waymark-%1$s,%2$s);".formatted(ink.word(), ink.css(dark)));
        }
        style.append("}\n");
    }
}
