package dev.waymark.pages.reference;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes HTML of the Markdown that the contract uses: paragraphs, strong words, code and links. */
final class Prose {
    private static final Pattern MARKED =
            Pattern.compile("`(?<code>[^`]+)`|\\*\\*(?<strong>.+?)\\*\\*|\\[(?<words>[^]]+)]\\((?<target>[^)]+)\\)");

    private Prose() {}

    /** Returns a paragraph for each that a blank line ends. */
    static String paragraphs(String markdown) {
        return markdown.strip()
                .lines()
                .collect(Collectors.joining("\n"))
                .replaceAll("\n{2,}", "\f")
                .transform(Prose::html)
                .transform(text -> "<p>" + text.replace("\f", "</p>\n<p>") + "</p>");
    }

    /** Returns what stands within a paragraph. */
    static String html(String markdown) {
        String text = markdown.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        return MARKED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(element((Matcher) found)));
    }

    private static String element(Matcher found) {
        if (found.group("code") != null) {
            return "<code>" + found.group("code") + "</code>";
        }
        return found.group("strong") != null
                ? "<strong>" + found.group("strong") + "</strong>"
                : "<a href=\"%s\">%s</a>".formatted(found.group("target"), found.group("words"));
    }
}
