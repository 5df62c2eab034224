package dev.waymark.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.model.Translatable;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Reads translated texts strictly: the {@link Translatable} members of a document and nothing else, in its shape, each item
 * of a list with the slug or number by which {@link Translation} finds it.
 */
final class TranslatedTexts {
    /** Checks a text against the limits of the member in which it stands. */
    interface Limits {
        /** Names what is wrong with the value of that member, at that place (RFC 6901). */
        void check(Class<?> record, String member, JsonNode value, String pointer);
    }

    private final StructureCheck.Mismatches mismatches;
    private final Limits limits;

    TranslatedTexts(StructureCheck.Mismatches mismatches, Limits limits) {
        this.mismatches = mismatches;
        this.limits = limits;
    }

    /** Puts texts that were read strictly before into the order of the document. */
    static ObjectNode ordered(JsonNode texts, Class<?> type) {
        return new TranslatedTexts((rule, pointer, detail, allowed) -> {}, (record, member, value, pointer) -> {})
                .read(texts, type);
    }

    /** Returns the texts in the order of the document, without what says nothing. */
    ObjectNode read(JsonNode texts, Class<?> type) {
        if (!texts.isObject()) {
            refuse("", "translated texts are an object with members");
            return JsonNodeFactory.instance.objectNode();
        }
        return members(texts, type, Optional.empty(), "");
    }

    private ObjectNode members(JsonNode texts, Class<?> type, Optional<String> key, String pointer) {
        var known = new LinkedHashMap<String, RecordComponent>();
        for (var component : type.getRecordComponents()) {
            if (key.equals(Optional.of(component.getName())) || isTranslated(component)) {
                known.put(component.getName(), component);
            }
        }
        texts.fieldNames().forEachRemaining(name -> {
            if (!known.containsKey(name)) {
                var detail = Arrays.stream(type.getRecordComponents())
                                .anyMatch(component -> component.getName().equals(name))
                        ? "'%s' is no text, and so not translated"
                        : "no member is called '%s' here";
                mismatches.add(
                        Rule.STRUCTURE,
                        pointer + "/" + name.replace("~", "~0").replace("/", "~1"),
                        detail.formatted(name),
                        List.copyOf(known.keySet()));
            }
        });
        var result = JsonNodeFactory.instance.objectNode();
        known.forEach((name, component) -> {
            if (texts.hasNonNull(name)) {
                var value = member(texts.get(name), component, pointer + "/" + name);
                if (!value.isArray() || !value.isEmpty()) {
                    result.set(name, value);
                }
            }
        });
        return result;
    }

    private JsonNode member(JsonNode texts, RecordComponent component, String pointer) {
        if (Translation.itemType(component).isPresent()) {
            return items(texts, Translation.itemType(component).get(), pointer);
        }
        var found = new int[1];
        new StructureCheck(false, (rule, place, detail, allowed) -> {
                    found[0]++;
                    mismatches.add(rule, place, detail, allowed);
                })
                .compare(texts, component.getGenericType(), pointer);
        if (found[0] == 0 && component.isAnnotationPresent(Translatable.class)) {
            limits.check(component.getDeclaringRecord(), component.getName(), texts, pointer);
        }
        return texts;
    }

    private ArrayNode items(JsonNode texts, Class<?> type, String pointer) {
        var result = JsonNodeFactory.instance.arrayNode();
        if (!texts.isArray()) {
            refuse(pointer, "the texts of a list are a list");
            return result;
        }
        var key = Translation.key(type).orElseThrow();
        var seen = new HashSet<String>();
        for (int i = 0; i < texts.size(); i++) {
            var item = texts.get(i);
            var place = pointer + "/" + i;
            if (!item.hasNonNull(key)) {
                refuse(place, "an item is an object with the '%s' of the one that it translates".formatted(key));
                continue;
            }
            if (!seen.add(item.get(key).asText())) {
                refuse(
                        place + "/" + key,
                        "'%s' stands here twice".formatted(item.get(key).asText()));
            }
            var read = members(item, type, Optional.of(key), place);
            if (read.size() > 1) {
                result.add(read);
            }
        }
        return result;
    }

    private static boolean isTranslated(RecordComponent component) {
        return component.isAnnotationPresent(Translatable.class)
                || Translation.itemType(component)
                        .filter(TranslatedTexts::hasTexts)
                        .isPresent();
    }

    /** Whether the items of a list can be translated: they are told from each other, and say something. */
    private static boolean hasTexts(Class<?> item) {
        return Translation.key(item).isPresent()
                && (Arrays.stream(item.getRecordComponents())
                                .anyMatch(component -> component.isAnnotationPresent(Translatable.class))
                        || Arrays.stream(item.getRecordComponents()).anyMatch(TranslatedTexts::isTranslated));
    }

    private void refuse(String pointer, String detail) {
        mismatches.add(Rule.STRUCTURE, pointer, detail, List.of());
    }
}
