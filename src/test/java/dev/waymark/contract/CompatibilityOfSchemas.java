package dev.waymark.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what clients read: they rely on every member, on its type and on the words of closed vocabularies. */
final class CompatibilityOfSchemas {

    private final Contract old;
    private final Contract now;
    private final String place;
    private final List<String> breaks;

    CompatibilityOfSchemas(Contract old, Contract now, String place, List<String> breaks) {
        this.old = old;
        this.now = now;
        this.place = place;
        this.breaks = breaks;
    }

    void compare(JsonNode before, JsonNode after) {
        String beforeName = before.path("$ref").asText();
        String afterName = after.path("$ref").asText();
        if (beforeName.isEmpty() || afterName.isEmpty()) {
            compareShapes(old.resolve(before), now.resolve(after));
        } else if (!beforeName.equals(afterName)) {
            report("is a " + simple(afterName) + " instead of a " + simple(beforeName));
        }
    }

    private void compareShapes(JsonNode before, JsonNode after) {
        if (!types(before).containsAll(types(after)) || !withNull(after).containsAll(types(before))) {
            report("has the type " + types(after) + " instead of " + types(before));
        }
        if (!before.path("format").equals(after.path("format"))) {
            report("has the format " + format(after) + " instead of " + format(before));
        }
        compareWords(before, after);
        compareMembers(before, after);
        for (String nested : List.of("items", "additionalProperties")) {
            if (before.has(nested) && after.has(nested)) {
                at(place + (nested.equals("items") ? "[]" : ".*")).compare(before.get(nested), after.get(nested));
            } else if (before.has(nested)) {
                report("no longer says what is in it");
            }
        }
    }

    private void compareWords(JsonNode before, JsonNode after) {
        if (!before.path("const").equals(after.path("const"))) {
            report("is always %s instead of %s"
                    .formatted(
                            after.path("const").asText("something else"),
                            before.path("const").asText("something else")));
        }
        if (before.has("enum") != after.has("enum")) {
            report(before.has("enum") ? "is no longer a closed vocabulary" : "has become a closed vocabulary");
            return;
        }
        added(before.path("enum"), after.path("enum")).forEach(word -> report("has the new value " + word));
        added(after.path("enum"), before.path("enum")).forEach(word -> report("has no longer the value " + word));
    }

    private void compareMembers(JsonNode before, JsonNode after) {
        for (Map.Entry<String, JsonNode> member : before.path("properties").properties()) {
            JsonNode other = after.path("properties").path(member.getKey());
            CompatibilityOfSchemas nested = at(place + "." + member.getKey());
            if (other.isMissingNode()) {
                nested.report("is gone");
            } else {
                nested.compare(member.getValue(), other);
            }
        }
        added(after.path("required"), before.path("required")).stream()
                .filter(name -> after.path("properties").has(name))
                .forEach(name -> at(place + "." + name).report("is no longer required"));
        // Documents of earlier releases keep their bytes, and so never get the member.
        added(before.path("required"), after.path("required"))
                .forEach(name -> at(place + "." + name).report("is required, though earlier releases may lack it"));
    }

    private CompatibilityOfSchemas at(String nested) {
        return new CompatibilityOfSchemas(old, now, nested, breaks);
    }

    private void report(String what) {
        breaks.add(place + " " + what);
    }

    private static Set<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isTextual() ? Set.of(type.asText()) : texts(type);
    }

    /** A reader who was prepared for null does not mind that it no longer comes. */
    private static Set<String> withNull(JsonNode schema) {
        Set<String> types = new LinkedHashSet<>(types(schema));
        types.add("null");
        return types;
    }

    private static String format(JsonNode schema) {
        return schema.path("format").asText("none");
    }

    private static Set<String> added(JsonNode before, JsonNode after) {
        Set<String> added = texts(after);
        added.removeAll(texts(before));
        return added;
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new LinkedHashSet<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static String simple(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
