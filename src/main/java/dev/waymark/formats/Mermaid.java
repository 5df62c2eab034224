package dev.waymark.formats;

import java.util.regex.Pattern;

/** A flowchart in the language of Mermaid. Each statement has a line of its own; labels are only text. */
final class Mermaid {
    /** The media type, as it is registered. */
    static final String MEDIA_TYPE = "application/vnd.mermaid";

    /**
     * What could be markup, a link or the end of a label. Dashes, and full stops and brackets behind a number, make lists where
     * a label begins; the last two signs are those that Mermaid itself sets in place of entities.
     */
    private static final Pattern MARKUP =
            Pattern.compile("[\\x00-\\x7F&&[^A-Za-z0-9 .,()/+!?'-]]|^[-+]|(?<=^\\d{1,9})[.)]|[\uFB02\u00B6]");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final StringBuilder text = new StringBuilder("flowchart TB\n");
    private int depth = 1;

    /** Begins a box around what follows. */
    Mermaid open(String id, String label) {
        line("subgraph %s[\"%s\"]".formatted(id, escaped(label)));
        depth++;
        return this;
    }

    Mermaid close() {
        depth--;
        return line("end");
    }

    Mermaid node(String id, String label) {
        return line("%s[\"%s\"]".formatted(id, escaped(label)));
    }

    /** Adds a node with six corners, which stands for a choice. */
    Mermaid choice(String id, String label) {
        return line("%s{{\"%s\"}}".formatted(id, escaped(label)));
    }

    /**
     * Connects two nodes or boxes.
     *
     * @param arrow such as {@code -->}
     */
    Mermaid edge(String from, String arrow, String to) {
        return line("%s %s %s".formatted(from, arrow, to));
    }

    private Mermaid line(String statement) {
        text.append("  ".repeat(depth)).append(statement).append('\n');
        return this;
    }

    private static String escaped(String plain) {
        var line = SPACE.matcher(plain.strip()).replaceAll(" ");
        return MARKUP.matcher(line)
                .replaceAll(found -> "#%s;".formatted((int) found.group().charAt(0)));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
