package dev.waymark.content;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.model.Slug;
import dev.waymark.model.Term;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Compares a JSON tree with the record into which it is to be read. Every member that does not fit is named by its place,
 * where a JSON binding would stop at the first one (ADR 5).
 */
class StructureCheck {
    interface Mismatches {
        /**
         * At that place (RFC 6901) that is wrong; those values would be right, where they can be told.
         *
         * @param rule {@link Rule#STRUCTURE}, or {@link Rule#VALUE} where a text cannot be used
         */
        void add(Rule rule, String pointer, String detail, List<String> allowed);
    }

    private static final int LONGEST_SHOWN = 60;

    private final Mismatches mismatches;
    private final boolean whole;

    /** @param whole whether every member has to be there, if only with null or an empty list */
    StructureCheck(boolean whole, Mismatches mismatches) {
        this.whole = whole;
        this.mismatches = mismatches;
    }

    /** Compares a tree with a type. A null fits everywhere: whether it may be is a matter of validation. */
    void compare(JsonNode node, Type type, String pointer) {
        if (node.isNull()) {
            return;
        }
        if (type instanceof ParameterizedType list) {
            compareItems(node, list.getActualTypeArguments()[0], pointer);
        } else if (type == Slug.class) {
            expectText(
                    node,
                    Slug::isSlug,
                    pointer,
                    "a slug: lower-case words joined by single hyphens, at most 80 characters");
        } else if (type == String.class) {
            expect(node.isTextual(), node, pointer, node.isValueNode() ? "a text; put it in quotes" : "a text");
        } else if (type == LocalDate.class) {
            expectText(node, StructureCheck::isDate, pointer, "a date such as 2024-09-11");
        } else if (type == int.class || type == Integer.class) {
            expect(node.isIntegralNumber() && node.canConvertToInt(), node, pointer, "a whole number");
        } else if (type == boolean.class || type == Boolean.class) {
            expect(node.isBoolean(), node, pointer, "true or false");
        } else if (type instanceof Class<?> term && Term.class.isAssignableFrom(term)) {
            compareTerm(node, term, pointer);
        } else if (type instanceof Class<?> record && record.isRecord()) {
            compareMembers(node, record, pointer);
        } else {
            throw new IllegalArgumentException("no document has a member of " + type);
        }
    }

    private void compareItems(JsonNode node, Type item, String pointer) {
        if (expect(node.isArray(), node, pointer, "a list")) {
            for (int i = 0; i < node.size(); i++) {
                compare(node.get(i), item, pointer + "/" + i);
            }
        }
    }

    private void compareTerm(JsonNode node, Class<?> vocabulary, String pointer) {
        var allowed = Arrays.stream(vocabulary.getEnumConstants())
                .map(term -> ((Term) term).value())
                .toList();
        if (!node.isTextual() || !allowed.contains(node.textValue())) {
            mismatches.add(ruleOf(node), pointer, "%s is not known here".formatted(shown(node)), allowed);
        }
    }

    private void compareMembers(JsonNode node, Class<?> record, String pointer) {
        if (!expect(node.isObject(), node, pointer, "an object with members")) {
            return;
        }
        var components = Arrays.stream(record.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, Function.identity()));
        node.properties().forEach(member -> {
            var place = pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1");
            var component = components.get(member.getKey());
            if (component == null) {
                var allowed = Arrays.stream(record.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList();
                mismatches.add(
                        Rule.STRUCTURE, place, "no member is called '%s' here".formatted(member.getKey()), allowed);
            } else {
                compare(member.getValue(), component.getGenericType(), place);
            }
        });
        for (var component : whole ? record.getRecordComponents() : new RecordComponent[0]) {
            if (!node.has(component.getName())) {
                mismatches.add(Rule.STRUCTURE, pointer + "/" + component.getName(), "it is missing", List.of());
            }
        }
    }

    private void expectText(JsonNode node, Predicate<String> usable, String pointer, String expected) {
        if (!node.isTextual() || !usable.test(node.textValue())) {
            mismatches.add(ruleOf(node), pointer, "%s is not %s".formatted(shown(node), expected), List.of());
        }
    }

    private static Rule ruleOf(JsonNode node) {
        return node.isTextual() ? Rule.VALUE : Rule.STRUCTURE;
    }

    private boolean expect(boolean fits, JsonNode node, String pointer, String expected) {
        if (!fits) {
            mismatches.add(Rule.STRUCTURE, pointer, "%s is not %s".formatted(shown(node), expected), List.of());
        }
        return fits;
    }

    private static String shown(JsonNode node) {
        if (node.isContainerNode()) {
            return node.isArray() ? "a list" : "an object";
        }
        var text = node.asText();
        boolean isLong = text.codePointCount(0, text.length()) > LONGEST_SHOWN;
        return "'%s'".formatted(isLong ? text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "…" : text);
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
