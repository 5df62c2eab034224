package dev.waymark.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Changes of a document in its own shape (RFC 7396): a member replaces the one of that name, and null clears it. */
final class MergePatch {
    private MergePatch() {}

    /**
     * Returns the document with the patch applied. Every member of our documents is always there, so that a member is set to
     * null and not taken away.
     */
    static JsonNode apply(JsonNode document, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode result =
                document instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        patch.properties()
                .forEach(member -> result.set(member.getKey(), apply(result.path(member.getKey()), member.getValue())));
        return result;
    }
}
