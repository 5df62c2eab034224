package dev.waymark.embed.picture;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Breaks text into lines by UAX 14, and words that are wider than a line anywhere. */
final class Wrapping {
    private static final String ELLIPSIS = "…";

    private final Lettering lettering;
    private final double width;
    private final List<String> lines = new ArrayList<>();
    private String line = "";

    private Wrapping(Lettering lettering, double width) {
        this.lettering = lettering;
        this.width = width;
    }

    /** Returns the lines of a text; at least one. */
    static List<String> lines(String text, Lettering lettering, double width) {
        var wrapping = new Wrapping(lettering, width);
        wrapping.add(text, BreakIterator.getLineInstance(Locale.ROOT));
        wrapping.end();
        return wrapping.lines.isEmpty() ? List.of("") : wrapping.lines;
    }

    /** Returns at most so many lines; an ellipsis after a whole word stands for the rest. */
    static List<String> lines(String text, Lettering lettering, double width, int most) {
        var all = lines(text, lettering, width);
        if (all.size() <= most) {
            return all;
        }
        var some = new ArrayList<>(all.subList(0, most));
        some.set(most - 1, cut(some.get(most - 1), lettering, width));
        return some;
    }

    /** Tells whether a text fits into so many lines without breaking a word. */
    static boolean fits(String text, Lettering lettering, double width, int most) {
        return lines(text, lettering, width).size() <= most
                && Stream.of(text.split(" ")).allMatch(word -> lettering.width(word) <= width);
    }

    /** Returns as many lines as needed, of about equal length. */
    static List<String> balanced(String text, Lettering lettering, double width, int most) {
        var best = lines(text, lettering, width, most);
        double narrower = width;
        while (narrower > width / 2 && fits(text, lettering, narrower, best.size())) {
            best = lines(text, lettering, narrower);
            narrower -= width * 0.02;
        }
        return best;
    }

    private static String cut(String line, Lettering lettering, double width) {
        String rest = line;
        while (!rest.isEmpty() && lettering.width(rest + ELLIPSIS) > width) {
            int space = rest.lastIndexOf(' ');
            rest = rest.substring(0, space > 0 ? space : rest.offsetByCodePoints(rest.length(), -1));
        }
        return rest.replaceAll("[\\s,;:.–—-]+$", "") + ELLIPSIS;
    }

    private void add(String text, BreakIterator breaks) {
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            String piece = text.substring(start, end);
            if (!fits(line + piece)) {
                end();
            }
            if (fits(line + piece) || piece.codePointCount(0, piece.length()) == 1) {
                line += piece;
            } else {
                add(piece, BreakIterator.getCharacterInstance(Locale.ROOT), piece.length());
            }
        }
    }

    /** Adds a word by characters; one that is wider than the line stands alone in it. */
    private void add(String word, BreakIterator characters, int length) {
        characters.setText(word);
        for (int start = 0, end = characters.next(); start < length; start = end, end = characters.next()) {
            String character = word.substring(start, end);
            if (!fits(line + character)) {
                end();
            }
            line += character;
        }
    }

    private boolean fits(String text) {
        return lettering.width(text.stripTrailing()) <= width;
    }

    private void end() {
        if (!line.isBlank()) {
            lines.add(line.strip());
        }
        line = "";
    }
}
