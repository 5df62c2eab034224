package dev.waymark.pages.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.words.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads shapes off the schemas of the contract. */
final class Shapes {
    private static final String OR_NULL = "OrNull";

    private final Contract contract;
    private final Words words;

    Shapes(Contract contract, Words words) {
        this.contract = contract;
        this.words = words;
    }

    /** Whether a type is another one or null, and therefore not told again. */
    boolean isTwin(String type) {
        return type.endsWith(OR_NULL) && contract.schemas().has(withoutNull(type));
    }

    Shape of(JsonNode schema) {
        if (schema.has("items")) {
            return within("reference.list-of", schema.path("items"), facts(schema));
        }
        if (schema.path("additionalProperties").isObject()) {
            return within("reference.map-of", schema.path("additionalProperties"), List.of());
        }
        if (schema.has("$ref")) {
            String type = Contract.target(schema);
            return isTwin(type)
                    ? new Shape("", withoutNull(type), "", words.text("reference.or-null"), List.of(), List.of())
                    : new Shape("", type, "", "", List.of(), List.of());
        }
        boolean orNull = schema.path("type").toString().contains("\"null\"");
        return new Shape(
                "", null, plain(schema), orNull ? words.text("reference.or-null") : "", facts(schema), values(schema));
    }

    private Shape within(String key, JsonNode part, List<String> facts) {
        var inner = of(part);
        var all = new ArrayList<>(inner.facts());
        all.addAll(facts);
        return new Shape(
                (words.text(key) + " " + inner.before()).strip(),
                inner.type(),
                inner.plain(),
                inner.after(),
                all,
                inner.values());
    }

    private static String plain(JsonNode schema) {
        for (JsonNode type : schema.path("type").isArray() ? schema.path("type") : List.of(schema.path("type"))) {
            if (!type.asText().equals("null")) {
                String format = schema.path("format").asText();
                return format.startsWith("date") ? format : type.asText();
            }
        }
        return "";
    }

    private List<String> facts(JsonNode schema) {
        var facts = new ArrayList<String>();
        addRange(facts, "range", schema.get("minimum"), schema.get("maximum"));
        addRange(facts, "characters", schema.get("minLength"), schema.get("maxLength"));
        addRange(facts, "values", schema.get("minItems"), schema.get("maxItems"));
        if (schema.has("pattern")) {
            facts.add(schema.path("pattern").asText());
        }
        return facts;
    }

    private void addRange(List<String> facts, String things, @Nullable JsonNode least, @Nullable JsonNode most) {
        if (least != null && most != null) {
            facts.add(words.text("reference.%s.both".formatted(things), least.asText(), most.asText()));
        } else if (least != null) {
            facts.add(words.text("reference.%s.least".formatted(things), least.asText()));
        } else if (most != null) {
            facts.add(words.text("reference.%s.most".formatted(things), most.asText()));
        }
    }

    private static List<String> values(JsonNode schema) {
        var values = new ArrayList<String>();
        schema.path("enum").forEach(value -> {
            if (!value.isNull()) {
                values.add(value.asText());
            }
        });
        return values;
    }

    private static String withoutNull(String type) {
        return type.substring(0, type.length() - OR_NULL.length());
    }
}
