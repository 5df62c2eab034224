package dev.waymark.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.model.Completeness;
import dev.waymark.model.Translatable;
import dev.waymark.model.TranslatableMembers;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * Lays translated texts over a document. They have the shape of the document and only its {@link Translatable} members;
 * items of lists are found by their slug or number, not by their place, so that a translation outlives a new order.
 */
class Translation {
    private final List<String> untranslated = new ArrayList<>();
    private final List<String> orphaned = new ArrayList<>();
    private boolean used;

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

    Completeness completeness() {
        return untranslated.isEmpty() ? Completeness.COMPLETE : used ? Completeness.PARTIAL : Completeness.MISSING;
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
        if (TranslatableMembers.isText(component)) {
            return text(document, texts, component, pointer);
        }
        var item = TranslatableMembers.itemType(component);
        return document instanceof ArrayNode array && item.isPresent()
                ? items(array, texts, item.get(), pointer)
                : document;
    }

    private JsonNode text(JsonNode document, JsonNode texts, RecordComponent component, String pointer) {
        boolean said = says(document);
        boolean translated = says(texts);
        if (translated && (said || TranslatableMembers.hasOwnWords(component))) {
            used = true;
            return texts;
        }
        if (said) {
            untranslated.add(pointer);
        } else if (translated) {
            orphaned.add(pointer);
        }
        return document;
    }

    static boolean says(JsonNode text) {
        return text.isTextual() || text.isArray() && !text.isEmpty();
    }

    private JsonNode items(ArrayNode document, JsonNode texts, Class<?> type, String pointer) {
        var key = TranslatableMembers.key(type);
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
}
