package dev.waymark.formats;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A thing of schema.org; what is unknown is left out. */
final class LinkedNode {
    /** The media type (JSON-LD 1.1). */
    static final String MEDIA_TYPE = "application/ld+json";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode node = JSON.createObjectNode();

    private LinkedNode() {}

    /** A thing that a document is about. */
    static LinkedNode root(String type, String id) {
        var root = new LinkedNode();
        root.node.put("@context", "https://schema.org");
        return root.put("@type", type).put("@id", id);
    }

    /** A thing with an address that names it. */
    static LinkedNode of(String type, String id) {
        return of(type).put("@id", id);
    }

    static LinkedNode of(String type) {
        return new LinkedNode().put("@type", type);
    }

    LinkedNode put(String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
        return this;
    }

    LinkedNode put(String name, int value) {
        node.put(name, value);
        return this;
    }

    LinkedNode put(String name, @Nullable Boolean value) {
        if (value != null) {
            node.put(name, value);
        }
        return this;
    }

    LinkedNode put(String name, @Nullable LinkedNode value) {
        if (value != null) {
            node.set(name, value.node);
        }
        return this;
    }

    LinkedNode texts(String name, Collection<String> values) {
        if (!values.isEmpty()) {
            values.forEach(node.putArray(name)::add);
        }
        return this;
    }

    <T> LinkedNode all(String name, Collection<T> values, Function<T, LinkedNode> form) {
        if (!values.isEmpty()) {
            var array = node.putArray(name);
            values.forEach(value -> array.add(form.apply(value).node));
        }
        return this;
    }

    /** The JSON, safe within a script element, which only a {@code <} could end. */
    @Override
    public String toString() {
        return node.toString().replace("<", "\\u003c");
    }
}
