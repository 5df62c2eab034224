package dev.waymark.formats;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a line of Markdown that is to be only text, as CommonMark does. */
public final class PlainMarkdown {
    private static final Pattern ESCAPE = Pattern.compile("\\\\([!-/:-@\\[-`{-~])|&(lt|gt|amp);");
    private static final Pattern MARKUP =
            Pattern.compile("[\\\\`*\\[\\]|~$<>]|^ {0,3}([-+=]|#{1,6}(\\s|$)|\\d{1,9}[.)](\\s|$))|\\s#+$");

    private PlainMarkdown() {}

    /** Says whether anything in it is markup. */
    public static boolean isText(String line) {
        // What is escaped stands for a letter here.
        return !MARKUP.matcher(ESCAPE.matcher(line).replaceAll("x")).find();
    }

    /** Returns what a reader sees. */
    public static String shown(String line) {
        return ESCAPE.matcher(line)
                .replaceAll(escape -> Matcher.quoteReplacement(
                        switch (escape.group()) {
                            case "&lt;" -> "<";
                            case "&gt;" -> ">";
                            case "&amp;" -> "&";
                            default -> escape.group(1);
                        }));
    }
}
