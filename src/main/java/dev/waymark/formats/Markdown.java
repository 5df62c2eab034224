package dev.waymark.formats;

import dev.waymark.model.WebUrl;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text in Markdown (CommonMark, with the tables, formulas and crossed-out words of GitHub kept out). */
final class Markdown {
    /** The media type (RFC 7763). */
    static final String MEDIA_TYPE = "text/markdown";

    /** What would begin an entity, in an address too. */
    private static final String ENTITY = "&(?=#?\\w+;)";

    /**
     * What would be markup. A backslash does not hold back an angle bracket everywhere, an entity does; within a word an
     * underscore is none.
     */
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*\\[\\]|~$<>]"
            + "|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])"
            + "|"
            + ENTITY
            + "|(?<!\\S)#"
            + "|^[-+=]|(?<=^\\d{1,9})[.)]");

    private static final Pattern PARAGRAPH = Pattern.compile("\\n\\s*\\n");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final StringBuilder text = new StringBuilder();
    private boolean inList;

    /** Writes a text so that it is only text, on one line. */
    static String escaped(String plain) {
        var line = SPACE.matcher(plain.strip()).replaceAll(" ");
        return MARKUP.matcher(line)
                .replaceAll(found -> Matcher.quoteReplacement(
                        switch (found.group()) {
                            case "<" -> "&lt;";
                            case ">" -> "&gt;";
                            case "&" -> "&amp;";
                            default -> "\\" + found.group();
                        }));
    }

    /** Writes a link; what is no address of the web leads nowhere. */
    static String link(String title, @Nullable String url) {
        var ascii = WebUrl.ascii(url);
        if (ascii == null) {
            return escaped(title);
        }
        var target = ascii.replaceAll(ENTITY, "&amp;").replace("(", "%28").replace(")", "%29");
        return "[%s](%s)".formatted(escaped(title), target);
    }

    /** Adds a heading; there are six levels. */
    Markdown heading(int level, String title) {
        return block("#".repeat(Math.min(level, 6)) + " " + escaped(title));
    }

    /** Adds paragraphs that are split by blank lines. */
    Markdown prose(@Nullable String paragraphs) {
        return prose("", paragraphs);
    }

    /** Adds paragraphs that are set off from what follows. */
    Markdown quote(@Nullable String paragraphs) {
        return prose("> ", paragraphs);
    }

    private Markdown prose(String mark, @Nullable String paragraphs) {
        if (paragraphs != null) {
            for (var paragraph : PARAGRAPH.split(paragraphs)) {
                block(mark + escaped(paragraph));
            }
        }
        return this;
    }

    /** Adds a paragraph that is Markdown already. */
    Markdown block(String markdown) {
        gap();
        inList = false;
        text.append(markdown).append('\n');
        return this;
    }

    /** Adds a line of a list, below others by so many levels; it is Markdown already. */
    Markdown item(int depth, String markdown) {
        if (!inList) {
            gap();
        }
        inList = true;
        text.append("  ".repeat(depth)).append("- ").append(markdown).append('\n');
        return this;
    }

    /** Adds what is known of something as a line of a list; nothing for what is unknown. */
    Markdown fact(String name, @Nullable String markdown) {
        return markdown == null || markdown.isEmpty() ? this : item(0, "**%s:** %s".formatted(escaped(name), markdown));
    }

    private void gap() {
        if (!text.isEmpty()) {
            text.append('\n');
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
