package dev.waymark.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.model.Translatable;
import dev.waymark.model.TranslatableMembers;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;

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

    private final boolean whole;
    private final StructureCheck.Mismatches mismatches;
    private final Limits limits;

    /** @param whole whether every member of a document, and of each item of a list, has to be there, if only with null */
    TranslatedTexts(boolean whole, StructureCheck.Mismatches mismatches, Limits limits) {
        this.whole = whole;
        this.mismatches = mismatches;
        this.limits = limits;
    }

    /** Puts texts that were read strictly before into the order of the document. */
    static ObjectNode ordered(JsonNode texts, Class<?> type) {
        return new TranslatedTexts(
                        false, (rule, pointer, detail, allowed) -> {}, (record, member, value, pointer) -> {})
                .read(texts, type);
    }

    /** Returns the texts in the order of the document, without what says nothing. */
    ObjectNode read(JsonNode texts, Class<?> type) {
        if (!texts.isObject()) {
            refuse("", "translated texts are an object with members");
            return JsonNodeFactory.instance.objectNode();
        }
        return members(texts, type, TranslatableMembers.of(type), "");
    }

    private ObjectNode members(JsonNode texts, Class<?> type, List<RecordComponent> members, String pointer) {
        var known = new LinkedHashMap<String, RecordComponent>();
        members.forEach(component -> known.put(component.getName(), component));
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
            if (whole && !texts.has(name)) {
                refuse(pointer + "/" + name, "it is missing");
            }
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
        var item = TranslatableMembers.itemType(component);
        if (item.isPresent()) {
            return items(texts, item.get(), pointer);
        }
        var found = new int[1];
        new StructureCheck(false, (rule, place, detail, allowed) -> {
                    found[0]++;
                    mismatches.add(rule, place, detail, allowed);
                })
                .compare(texts, component.getGenericType(), pointer);
        if (found[0] == 0 && TranslatableMembers.isText(component) && Translation.says(texts)) {
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
        var key = TranslatableMembers.key(type).orElseThrow();
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
            var read = members(item, type, TranslatableMembers.ofItem(type), place);
            if (read.size() > 1) {
                result.add(read);
            }
        }
        return result;
    }

    private void refuse(String pointer, String detail) {
        mismatches.add(Rule.STRUCTURE, pointer, detail, List.of());
    }
}
