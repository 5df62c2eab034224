package dev.waymark.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.emitter.Emitter;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.serializer.Serializer;

/**
 * Writes a document as YAML that people like to edit and that {@link YamlTree} reads back to the same document: members in
 * their order, none that says nothing, short items on one line, long texts folded, quotes where they are needed (ADR 29).
 */
final class YamlText {
    /** Spaces before what stands within something else, and before the hyphen of an item. */
    private static final int INDENT = 2;

    /** What stands between a hyphen, or a colon, and what follows it, with the sign itself. */
    private static final int SIGN = 2;

    private YamlText() {}

    /** Writes a tree of objects, lists, texts, whole numbers and truth values. */
    static String of(JsonNode document) {
        var text = new StringWriter();
        var options = options();
        var serializer = new Serializer(new Emitter(text, options), YamlScalar.RESOLUTION, options, null);
        try {
            serializer.open();
            serializer.serialize(block(document, 0));
            serializer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // not while it writes to memory
        }
        return text.toString();
    }

    private static DumperOptions options() {
        var options = new DumperOptions();
        options.setIndent(INDENT);
        options.setIndicatorIndent(INDENT);
        options.setIndentWithIndicator(true);
        options.setWidth(YamlScalar.WIDTH);
        options.setSplitLines(true);
        options.setAllowUnicode(true);
        options.setLineBreak(DumperOptions.LineBreak.UNIX);
        return options;
    }

    /** A mapping whose lines begin at a column. */
    private static Node block(JsonNode object, int column) {
        var members = new ArrayList<NodeTuple>();
        object.properties().forEach(member -> {
            if (says(member.getValue())) {
                int after = column + member.getKey().length() + SIGN;
                members.add(new NodeTuple(key(member.getKey()), value(member.getValue(), column, after)));
            }
        });
        return new MappingNode(Tag.MAP, members, members.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
    }

    /**
     * The value of a member.
     *
     * @param column where the member begins
     * @param after where the value begins if it stands on the same line
     */
    private static Node value(JsonNode value, int column, int after) {
        if (value.isObject()) {
            return block(value, column + INDENT);
        }
        if (!value.isArray()) {
            return YamlScalar.block(value, after);
        }
        if (allScalars(value) && fits(value, after)) {
            return flow(value);
        }
        var items = new ArrayList<Node>();
        value.forEach(item -> items.add(item(item, column + INDENT + SIGN)));
        return new SequenceNode(Tag.SEQ, items, FlowStyle.BLOCK);
    }

    private static Node item(JsonNode item, int column) {
        if (!item.isContainerNode()) {
            return YamlScalar.block(item, column);
        }
        return item.isObject() && allScalars(item) && fits(item, column) ? flow(item) : block(item, column);
    }

    private static Node flow(JsonNode value) {
        if (value.isObject()) {
            var members = new ArrayList<NodeTuple>();
            value.properties().forEach(member -> {
                if (says(member.getValue())) {
                    members.add(new NodeTuple(key(member.getKey()), YamlScalar.flow(member.getValue())));
                }
            });
            return new MappingNode(Tag.MAP, members, FlowStyle.FLOW);
        }
        List<Node> items = new ArrayList<>();
        value.forEach(item -> items.add(YamlScalar.flow(item)));
        return new SequenceNode(Tag.SEQ, items, FlowStyle.FLOW);
    }

    private static boolean fits(JsonNode value, int column) {
        var line = new StringJoiner(", ", "{", "}");
        if (value.isObject()) {
            value.properties().forEach(member -> {
                if (says(member.getValue())) {
                    line.add(member.getKey() + ": " + YamlScalar.shown(member.getValue()));
                }
            });
        } else {
            value.forEach(item -> line.add(YamlScalar.shown(item)));
        }
        return column + line.length() <= YamlScalar.WIDTH && line.toString().indexOf('\n') < 0;
    }

    private static boolean allScalars(JsonNode container) {
        for (var value : container) {
            if (value.isContainerNode() && says(value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean says(JsonNode value) {
        return !value.isNull() && !(value.isArray() && value.isEmpty());
    }

    private static ScalarNode key(String name) {
        return YamlScalar.plain(Tag.STR, name);
    }
}
