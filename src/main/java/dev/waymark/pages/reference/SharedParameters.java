package dev.waymark.pages.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters that several operations take with the same words, to be described once. */
final class SharedParameters {
    private final Map<JsonNode, Member> members = new LinkedHashMap<>();

    SharedParameters(List<JsonNode> all, Shapes shapes) {
        Map<JsonNode, Integer> uses = new LinkedHashMap<>();
        all.forEach(parameter -> uses.merge(words(parameter), 1, Integer::sum));
        Map<String, Integer> names = new HashMap<>();
        uses.forEach((parameter, number) -> {
            if (number > 1) {
                String name = parameter.path("name").asText();
                int same = names.merge(name, 1, Integer::sum);
                String id = "parameter-" + name + (same == 1 ? "" : "-" + same);
                members.put(parameter, Member.of(name, id, parameter, shapes.of(parameter.path("schema"))));
            }
        });
    }

    /** Returns null for a parameter of one operation alone. */
    @Nullable
    Member find(JsonNode parameter) {
        return members.get(words(parameter));
    }

    List<Member> all() {
        return new ArrayList<>(members.values());
    }

    /** Leaves out examples, which differ with what an operation is about. */
    private static JsonNode words(JsonNode parameter) {
        var words = parameter.<ObjectNode>deepCopy();
        words.remove("example");
        if (words.at("/schema/items") instanceof ObjectNode items) {
            items.remove("examples");
        }
        return words;
    }
}
