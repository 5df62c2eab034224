package dev.waymark.content;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.model.Slug;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Checks values against the limits of the members in which they stand. Of a long document that is done part by part, since the
 * validator keeps all that it finds in one.
 */
final class ValueCheck {
    /** So many items of lists are one part. */
    private static final int PART = 1_000;

    private final Validator validator;
    private final Findings findings;

    ValueCheck(Validator validator, Findings findings) {
        this.validator = validator;
        this.findings = findings;
    }

    /** @param tree the same as JSON */
    void document(Record document, JsonNode tree) {
        if (items(tree) <= PART) {
            add(validator.validate(document), ValueCheck::pointer);
        } else {
            members(document, "");
        }
    }

    /** Checks what a member says, be it a value or a list of them, and nothing that lies deeper. */
    void member(Class<?> record, String name, @Nullable Object value, String pointer) {
        if (!(value instanceof List<?> items)) {
            add(validator.validateValue(record, name, value), violation -> pointer);
            return;
        }
        int start = 0;
        do {
            int from = start;
            int to = Math.min(from + PART, items.size());
            add(
                    validator.validateValue(record, name, items.subList(from, to)),
                    violation -> pointer + item(violation, from));
            start = to;
        } while (start < items.size());
    }

    private void members(Record record, String pointer) {
        for (var member : Member.of(record)) {
            var value = member.in(record);
            var place = pointer + "/" + member.name();
            member(record.getClass(), member.name(), value, place);
            if (value instanceof List<?> items) {
                for (int i = 0; i < items.size(); i++) {
                    part(items.get(i), place + "/" + i);
                }
            } else {
                part(value, place);
            }
        }
    }

    private void part(@Nullable Object value, String pointer) {
        if (value instanceof Record part && !(part instanceof Slug)) {
            members(part, pointer);
        }
    }

    private void add(
            Set<? extends ConstraintViolation<?>> violations, Function<ConstraintViolation<?>, String> pointer) {
        violations.stream()
                .map(violation -> new Wrong(pointer.apply(violation), violation.getMessage()))
                .sorted(Comparator.comparing(Wrong::pointer))
                .forEach(wrong -> findings.add(Rule.VALUE, wrong.pointer(), wrong.detail()));
    }

    private record Wrong(String pointer, String detail) {}

    private static int items(JsonNode tree) {
        int items = tree.isArray() ? tree.size() : 0;
        for (var child : tree) {
            items += items(child);
        }
        return items;
    }

    private static String pointer(ConstraintViolation<?> violation) {
        var pointer = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }

    /** The item that is wrong, of a list that begins with that one; nothing if it is the list itself. */
    private static String item(ConstraintViolation<?> violation, int first) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                return "/" + (first + node.getIndex());
            }
        }
        return "";
    }
}
