package dev.waymark.mcp;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Makes an answer as short as an assistant reads it: of lists that are too long the first items, of texts the first
 * characters, evenly all over the answer. It says how much is left out, and where the rest is.
 */
final class Excerpt {
    /** The most bytes of the text within a message, with its escapes; the rest of the message needs the difference. */
    static final int MOST = Messages.LONGEST - 1_000;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** What is tried, one after the other. */
    private static final List<Width> WIDTHS = List.of(
            new Width(Integer.MAX_VALUE, Integer.MAX_VALUE),
            new Width(60, 6_000),
            new Width(40, 4_000),
            new Width(30, 3_000),
            new Width(20, 2_000),
            new Width(15, 1_500),
            new Width(10, 1_000),
            new Width(7, 600),
            new Width(5, 400),
            new Width(3, 200),
            new Width(2, 100),
            new Width(0, 100));

    private final Width width;
    private int leftOut;
    private int shortened;

    private Excerpt(Width width) {
        this.width = width;
    }

    /** The most items of a list, and the most characters of a text. */
    private record Width(int items, int characters) {}

    /** Writes as much of an answer as there is room for. */
    static String of(ObjectNode answer) {
        for (var width : WIDTHS) {
            var text = new Excerpt(width).write(answer);
            if (ProtocolJson.bytes(text).length <= MOST) {
                return text;
            }
        }
        return new Excerpt(new Width(0, 0)).write(NODES.objectNode().set("url", answer.path("url")));
    }

    /** How many bytes a part of an answer takes within a message, with its escapes. */
    static int bytes(JsonNode part) {
        return ProtocolJson.bytes(text(part)).length;
    }

    private String write(JsonNode answer) {
        var shown = (ObjectNode) cut(answer);
        if (leftOut + shortened > 0) {
            shown.set("url", answer.path("url"));
            shown.put(
                    "leftOut",
                    "%s items of lists and the ends of %s texts; the whole is at url. Ask for a part, or for fewer."
                            .formatted(leftOut, shortened));
        }
        return text(shown);
    }

    private static String text(JsonNode node) {
        return new String(ProtocolJson.bytes(node), UTF_8);
    }

    private JsonNode cut(JsonNode node) {
        if (node.isObject()) {
            var object = NODES.objectNode();
            node.properties().forEach(member -> object.set(member.getKey(), cut(member.getValue())));
            return object;
        }
        if (node.isArray()) {
            var array = NODES.arrayNode();
            for (int i = 0; i < Math.min(width.items, node.size()); i++) {
                array.add(cut(node.get(i)));
            }
            leftOut += node.size() - array.size();
            return array;
        }
        if (node.isTextual() && node.textValue().length() > width.characters) {
            shortened++;
            return NODES.textNode(start(node.textValue()));
        }
        return node;
    }

    /** Does not end within a surrogate pair. */
    private String start(String text) {
        int end = width.characters;
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }
}
