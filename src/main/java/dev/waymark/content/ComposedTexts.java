package dev.waymark.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.text.Normalizer;
import java.text.Normalizer.Form;

/** Writes the characters of texts in one way, Unicode's form NFC: what looks the same is found and compared as the same. */
final class ComposedTexts {
    private ComposedTexts() {}

    /** Returns a tree with its texts in that form; the same one if they have it already. */
    static JsonNode of(JsonNode tree) {
        if (areComposed(tree)) {
            return tree;
        }
        if (tree.isArray()) {
            var array = JsonNodeFactory.instance.arrayNode();
            tree.forEach(item -> array.add(of(item)));
            return array;
        }
        if (tree.isObject()) {
            var object = JsonNodeFactory.instance.objectNode();
            tree.properties().forEach(member -> object.set(member.getKey(), of(member.getValue())));
            return object;
        }
        return TextNode.valueOf(Normalizer.normalize(tree.textValue(), Form.NFC));
    }

    private static boolean areComposed(JsonNode tree) {
        if (tree.isTextual()) {
            return Normalizer.isNormalized(tree.textValue(), Form.NFC);
        }
        for (var child : tree) {
            if (!areComposed(child)) {
                return false;
            }
        }
        return true;
    }
}
