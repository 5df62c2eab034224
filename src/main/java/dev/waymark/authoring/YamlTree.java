package dev.waymark.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.StringReader;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A YAML document as a JSON tree that knows the line of every place. It takes the part of YAML that means the same to
 * everybody: no anchors, no tags, no key twice; unquoted scalars are read as in JSON, so that {@code no} is a text.
 */
class YamlTree implements TextTree {
    /** Of as many digits as a number has in JSON that is sent; to read a million of them takes seconds. */
    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,29})");

    private static final int MAX_DEPTH = 32;

    /** What the parser says of a text that needs quotes, such as one with a colon. */
    private static final Pattern UNQUOTED = Pattern.compile("mapping values are not allowed|cannot start any token");

    private static final Pattern LONE_BREAK = Pattern.compile("(?<!\\n)\\n(?!\\n|\\z)");

    private final String file;
    private final YamlPlace places = new YamlPlace(1);
    private final List<Mistake> mistakes = new ArrayList<>();
    private final JsonNode root;

    /** Reads a file; what is wrong with it as YAML is among the mistakes. */
    YamlTree(String file, String text) {
        this.file = file;
        root = read(text).map(node -> convert(node, places)).orElse(JsonNodeFactory.instance.nullNode());
    }

    @Override
    public JsonNode root() {
        return root;
    }

    @Override
    public List<Mistake> mistakes() {
        return mistakes;
    }

    @Override
    public int line(String pointer) {
        return places.line(pointer);
    }

    private Optional<Node> read(String text) {
        var options = new LoaderOptions();
        options.setNestingDepthLimit(MAX_DEPTH);
        try {
            refuseSpecialities(new Yaml(options).parse(new StringReader(text)));
            return mistakes.isEmpty()
                    ? Optional.ofNullable(new Yaml(options).compose(new StringReader(text)))
                    : Optional.empty();
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            var hint = UNQUOTED.matcher(String.valueOf(e.getProblem())).find() ? "; put such a text in quotes" : "";
            mistakes.add(new Mistake(
                    file, mark == null ? 1 : mark.getLine() + 1, "no YAML: " + e.getProblem() + hint, List.of()));
        } catch (YAMLException e) {
            mistakes.add(new Mistake(file, 1, "no YAML: " + e.getMessage(), List.of()));
        }
        return Optional.empty();
    }

    /** Ends with what is too deep: the library takes very long over what is much deeper. */
    private void refuseSpecialities(Iterable<Event> events) {
        int depth = 0;
        for (var event : events) {
            refuseSpecialities(event);
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > MAX_DEPTH) {
                refuse(event.getStartMark(), "nests deeper than %s".formatted(MAX_DEPTH));
                return;
            }
        }
    }

    /** Anchors, aliases and tags; where a node is made of the event, nothing tells any more what stood there. */
    private void refuseSpecialities(Event event) {
        if (event instanceof NodeEvent node && node.getAnchor() != null) {
            refuse(event.getStartMark(), "anchors and aliases are not used here");
        }
        var tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent collection ? collection.getTag() : null;
        if (tag != null) {
            refuse(event.getStartMark(), "tags such as '%s' are not used here".formatted(tag));
        }
    }

    private JsonNode convert(Node node, YamlPlace place) {
        if (node instanceof MappingNode mapping) {
            return convert(mapping, place);
        }
        if (node instanceof SequenceNode sequence) {
            var array = JsonNodeFactory.instance.arrayNode();
            for (var item : sequence.getValue()) {
                array.add(convert(item, place.add(String.valueOf(array.size()), lineOf(item))));
            }
            return array;
        }
        return scalar((ScalarNode) node);
    }

    private JsonNode convert(MappingNode mapping, YamlPlace place) {
        var object = JsonNodeFactory.instance.objectNode();
        for (var member : mapping.getValue()) {
            if (!(member.getKeyNode() instanceof ScalarNode key)) {
                refuse(member.getKeyNode().getStartMark(), "a key is a word");
            } else if (object.has(key.getValue())) {
                refuse(key.getStartMark(), "'%s' stands here twice".formatted(key.getValue()));
            } else {
                var word = key.getValue().replace("~", "~0").replace("/", "~1");
                object.set(key.getValue(), convert(member.getValueNode(), place.add(word, lineOf(key))));
            }
        }
        return object;
    }

    private static JsonNode scalar(ScalarNode scalar) {
        var json = JsonNodeFactory.instance;
        var text = scalar.getValue();
        if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
            return json.textNode(scalar.getScalarStyle() == ScalarStyle.LITERAL ? text : paragraphs(text));
        }
        if (INTEGER.matcher(text).matches()) {
            return json.numberNode(new BigInteger(text));
        }
        return switch (text) {
            case "", "~", "null" -> json.nullNode();
            case "true", "false" -> json.booleanNode(Boolean.parseBoolean(text));
            default -> json.textNode(paragraphs(text));
        };
    }

    /** Makes a blank line of each break that folding has left: one blank line in the file splits paragraphs. */
    private static String paragraphs(String folded) {
        return LONE_BREAK.matcher(folded).replaceAll("\n\n");
    }

    private void refuse(Mark mark, String detail) {
        mistakes.add(new Mistake(file, mark.getLine() + 1, detail, List.of()));
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
