package dev.waymark.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Lays JSON out for reading: what fits on a line stands on one line, and addresses are links. */
final class JsonLayout {

    private static final int WIDTH = 92;
    private static final String STEP = "  ";

    private final List<Piece> pieces = new ArrayList<>();

    enum Kind {
        /** Punctuation, white space and values. */
        PLAIN,
        NAME,
        /** A URL without its quotes. */
        LINK
    }

    record Piece(Kind kind, String text) {}

    List<Piece> of(JsonNode value) {
        lay(value, "\n", 0);
        return List.copyOf(pieces);
    }

    private void lay(JsonNode value, String line, int used) {
        if (!value.isContainerNode()) {
            layScalar(value);
        } else if (value.isEmpty() || line.isEmpty() || line.length() + used + flatLength(value) <= WIDTH) {
            layItems(value, "");
        } else {
            layItems(value, line);
        }
    }

    private void layScalar(JsonNode value) {
        String text = value.toString();
        if (value.isTextual() && text.matches("\"(/|https://)[^\\\\\"]*\"")) {
            add(Kind.PLAIN, "\"");
            add(Kind.LINK, value.textValue());
            add(Kind.PLAIN, "\"");
        } else {
            add(Kind.PLAIN, text);
        }
    }

    /** Lays out members or elements: on one line if {@code line} is empty, else each after that break and indentation. */
    private void layItems(JsonNode value, String line) {
        String inner = line.isEmpty() ? "" : line + STEP;
        add(Kind.PLAIN, (value.isObject() ? "{" : "[") + inner);
        String separator = "";
        Iterator<Map.Entry<String, JsonNode>> members = value.properties().iterator();
        for (JsonNode item : value) {
            add(Kind.PLAIN, separator);
            separator = line.isEmpty() ? ", " : "," + inner;
            String name = members.hasNext()
                    ? TextNode.valueOf(members.next().getKey()).toString()
                    : "";
            if (!name.isEmpty()) {
                add(Kind.NAME, name);
                add(Kind.PLAIN, ": ");
            }
            lay(item, inner, name.length() + 2);
        }
        add(Kind.PLAIN, line + (value.isObject() ? "}" : "]"));
    }

    private void add(Kind kind, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(kind, text));
        }
    }

    private static int flatLength(JsonNode value) {
        var flat = new JsonLayout();
        flat.lay(value, "", 0);
        return flat.pieces.stream().mapToInt(piece -> piece.text().length()).sum();
    }
}
