package dev.waymark.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.model.TranslatableMembers;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Shows translated texts as a translator wants to see them: each member that can be translated and each item of a list that
 * says something, in the order of the document, with null or nothing where a text is still to come; what translates nothing of
 * the document stands at the ends of lists.
 */
final class WholeTexts {
    private final List<String> untranslated = new ArrayList<>();
    private final List<String> orphaned = new ArrayList<>();

    /** Returns the texts; where one is missing or translates nothing is told then (RFC 6901). */
    ObjectNode of(JsonNode document, JsonNode texts, Class<?> type) {
        return members(document, texts, TranslatableMembers.of(type), "");
    }

    /** Where the document says something and the translation does not. */
    List<String> untranslated() {
        return untranslated;
    }

    /** Where the translation says something to which the document has nothing. */
    List<String> orphaned() {
        return orphaned;
    }

    private ObjectNode members(JsonNode document, JsonNode texts, List<RecordComponent> members, String pointer) {
        var result = JsonNodeFactory.instance.objectNode();
        for (var component : members) {
            var name = component.getName();
            var place = pointer + "/" + name;
            var item = TranslatableMembers.itemType(component);
            if (TranslatableMembers.isText(component)) {
                result.set(name, text(document.path(name), texts.path(name), component, place));
            } else if (item.isPresent()) {
                result.set(name, items(document.path(name), texts.path(name), item.get(), place));
            } else {
                result.set(name, document.has(name) ? document.get(name) : texts.path(name));
            }
        }
        return result;
    }

    private JsonNode text(JsonNode document, JsonNode texts, RecordComponent component, String place) {
        boolean said = Translation.says(document);
        if (!Translation.says(texts)) {
            if (said) {
                untranslated.add(place);
            }
            return component.getType() == String.class
                    ? JsonNodeFactory.instance.nullNode()
                    : JsonNodeFactory.instance.arrayNode();
        }
        if (!said && !TranslatableMembers.hasOwnWords(component)) {
            orphaned.add(place);
        }
        return texts;
    }

    private ArrayNode items(JsonNode document, JsonNode texts, Class<?> type, String pointer) {
        var key = TranslatableMembers.key(type).orElseThrow();
        var translations = new LinkedHashMap<String, JsonNode>();
        texts.forEach(item -> translations.put(item.path(key).asText(), item));
        var result = JsonNodeFactory.instance.arrayNode();
        var seen = new HashSet<String>(); // a draft can have an item twice, and is wrong until it has not
        for (var item : document) {
            var translation = translations.remove(item.path(key).asText());
            if (seen.add(item.path(key).asText()) && (translation != null || saysAny(item, type))) {
                result.add(members(
                        item,
                        translation == null ? MissingNode.getInstance() : translation,
                        TranslatableMembers.ofItem(type),
                        pointer + "/" + result.size()));
            }
        }
        for (var item : translations.values()) {
            orphaned.add(pointer + "/" + result.size());
            // It is told once, and not again for each of its texts.
            result.add(new WholeTexts().members(MissingNode.getInstance(), item, TranslatableMembers.ofItem(type), ""));
        }
        return result;
    }

    private static boolean saysAny(JsonNode item, Class<?> type) {
        return TranslatableMembers.of(type).stream().anyMatch(component -> {
            var member = item.path(component.getName());
            var part = TranslatableMembers.itemType(component);
            if (part.isEmpty()) {
                return Translation.says(member);
            }
            for (var one : member) {
                if (saysAny(one, part.get())) {
                    return true;
                }
            }
            return false;
        });
    }
}
