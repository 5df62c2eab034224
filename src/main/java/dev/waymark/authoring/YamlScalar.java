package dev.waymark.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** Chooses the style of single values in YAML. Where it asks for less than a value needs, the library quotes it. */
final class YamlScalar {
    /** Where lines end; the last word of a folded line may go beyond. */
    static final int WIDTH = 96;

    static final Resolution RESOLUTION = new Resolution();

    /** What would be read as something else than the text that it is. */
    private static final Pattern MARKED =
            Pattern.compile("(?s)[-?:,\\[\\]{}#&*!|>'\"%@`\\s].*|.*: .*|.*:|.* #.*|.*\\s|---.*|\\.\\.\\..*");

    /** What looks like a number, and may be one to other readers of YAML, such as a version; a date does not. */
    private static final Pattern NUMBER = Pattern.compile("(?!\\d{4}-\\d\\d-\\d\\d$)[-+.]?\\d[-\\d_.:eExX]*");

    private static final Pattern MARKED_IN_FLOW = Pattern.compile("(?s).*[,\\[\\]{}?:].*");

    /** One blank line in a file splits paragraphs, as {@link YamlTree} reads it. */
    private static final Pattern PARAGRAPHS = Pattern.compile("(?<!\\n)\\n\\n(?!\\n)");

    private YamlScalar() {}

    /** A value in block style that begins at a column. */
    static ScalarNode block(JsonNode value, int column) {
        if (!value.isTextual()) {
            return other(value);
        }
        var text = value.textValue();
        if (text.indexOf('\n') >= 0 || (column + text.length() > WIDTH && text.indexOf(' ') > 0)) {
            return new ScalarNode(Tag.STR, PARAGRAPHS.matcher(text).replaceAll("\n"), null, null, ScalarStyle.FOLDED);
        }
        return text(text, needsQuotes(text));
    }

    /** A value within braces or brackets. */
    static ScalarNode flow(JsonNode value) {
        if (!value.isTextual()) {
            return other(value);
        }
        var text = value.textValue();
        return text(text, needsQuotesInFlow(text));
    }

    /** A value as it stands within braces or brackets, about. */
    static String shown(JsonNode value) {
        if (!value.isTextual()) {
            return value.asText();
        }
        var text = value.textValue();
        return needsQuotesInFlow(text) ? value.toString() : text;
    }

    static ScalarNode plain(Tag tag, String text) {
        return new ScalarNode(tag, text, null, null, ScalarStyle.PLAIN);
    }

    private static ScalarNode other(JsonNode value) {
        return plain(value.isBoolean() ? Tag.BOOL : value.isNull() ? Tag.NULL : Tag.INT, value.asText());
    }

    private static ScalarNode text(String text, boolean quoted) {
        return quoted ? new ScalarNode(Tag.STR, text, null, null, ScalarStyle.DOUBLE_QUOTED) : plain(Tag.STR, text);
    }

    private static boolean needsQuotesInFlow(String text) {
        return needsQuotes(text) || MARKED_IN_FLOW.matcher(text).matches();
    }

    private static boolean needsQuotes(String text) {
        return MARKED.matcher(text).matches()
                || NUMBER.matcher(text).matches()
                || RESOLUTION.resolve(NodeId.scalar, text, true) != Tag.STR;
    }

    /** Takes an unquoted date for a text, as {@link YamlTree} does; all else that other readers of YAML see in words is quoted. */
    static final class Resolution extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, BOOL, "yYnNtTfFoO");
            addImplicitResolver(Tag.INT, INT, "-+0123456789");
            addImplicitResolver(Tag.FLOAT, FLOAT, "-+0123456789.");
            addImplicitResolver(Tag.MERGE, MERGE, "<");
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(Tag.NULL, EMPTY, null);
            addImplicitResolver(Tag.YAML, YAML, "!&*");
        }
    }
}
