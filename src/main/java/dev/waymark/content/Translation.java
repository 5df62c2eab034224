package dev.waymark.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.model.Slug;
import dev.waymark.model.Translatable;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lays translated texts over a document. They have the shape of the document and only its {@link Translatable} members;
 * items of lists are found by their slug or number, not by their place, so that a translation outlives a new order.
 */
class Translation {
    /** The types of the first member of items that are told from each other by it. */
    private static final Set<Class<?>> KEYS = Set.of(Slug.class, Integer.class);

    private final List<String> untranslated = new ArrayList<>();
    private final List<String> orphaned = new ArrayList<>();

    /** Returns the document with the texts laid over it. */
    JsonNode apply(JsonNode document, JsonNode texts, Class<?> type) {
        return record(document, texts, type, "");
    }

    List<String> untranslated() {
        return untranslated;
    }

    List<String> orphaned() {
        return orphaned;
    }

    private JsonNode record(JsonNode document, JsonNode texts, Class<?> type, String pointer) {
        var result = JsonNodeFactory.instance.objectNode();
        for (var component : type.getRecordComponents()) {
            var name = component.getName();
            result.set(name, member(document.path(name), texts.path(name), component, pointer + "/" + name));
        }
        return result;
    }

    private JsonNode member(JsonNode document, JsonNode texts, RecordComponent component, String pointer) {
        if (component.isAnnotationPresent(Translatable.class)) {
            return text(document, texts, pointer);
        }
        var item = itemType(component);
        return document instanceof ArrayNode array && item.isPresent()
                ? items(array, texts, item.get(), pointer)
                : document;
    }

    private JsonNode text(JsonNode document, JsonNode texts, String pointer) {
        boolean said = says(document);
        boolean translated = says(texts);
        if (said && translated) {
            return texts;
        }
        if (said) {
            untranslated.add(pointer);
        } else if (translated) {
            orphaned.add(pointer);
        }
        return document;
    }

    private static boolean says(JsonNode text) {
        return text.isTextual() || text.isArray() && !text.isEmpty();
    }

    private JsonNode items(ArrayNode document, JsonNode texts, Class<?> type, String pointer) {
        var key = key(type);
        if (key.isEmpty()) {
            return document;
        }
        var translations = new HashMap<String, JsonNode>();
        texts.forEach(item -> translations.put(item.path(key.get()).asText(), item));
        var result = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < document.size(); i++) {
            var item = (ObjectNode) document.get(i);
            var translation = translations.remove(item.path(key.get()).asText());
            result.add(record(
                    item, translation == null ? MissingNode.getInstance() : translation, type, pointer + "/" + i));
        }
        for (int i = 0; i < texts.size(); i++) {
            if (translations.containsValue(texts.get(i))) {
                orphaned.add(pointer + "/" + i);
            }
        }
        return result;
    }

    /** Returns the member that tells the items of a list from each other. */
    static Optional<String> key(Class<?> record) {
        var first = record.getRecordComponents()[0];
        return Optional.of(first.getName()).filter(name -> KEYS.contains(first.getType()));
    }

    /** Returns the type of the items, if a member is a list of parts. */
    static Optional<Class<?>> itemType(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                        && isRecord(list.getActualTypeArguments()[0])
                ? Optional.of((Class<?>) list.getActualTypeArguments()[0])
                : Optional.empty();
    }

    private static boolean isRecord(Type type) {
        return type instanceof Class<?> known && known.isRecord() && known != Slug.class;
    }
}
