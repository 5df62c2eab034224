package dev.waymark.formats;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares JSON-LD with what schema.org says of its classes and properties; what is not among the facts is wrong. */
final class SchemaOrg {
    private static final Path FACTS = Path.of("src", "test", "resources", "schema-org", "facts.tsv");

    private record Property(Set<String> on, Set<String> is) {}

    private final Map<String, Set<String>> parents = new TreeMap<>();
    private final Map<String, Property> properties = new TreeMap<>();
    private final List<String> mistakes = new ArrayList<>();

    SchemaOrg() {
        try {
            for (var line : Files.readAllLines(FACTS)) {
                var fact = line.split("\t", -1);
                if (fact[0].equals("class")) {
                    parents.put(fact[1], words(fact[2]));
                } else {
                    properties.put(fact[1], new Property(words(fact[2]), words(fact[3])));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what is wrong with a document. */
    List<String> mistakes(JsonNode document) {
        mistakes.clear();
        if (!document.path("@context").asText().equals("https://schema.org")) {
            mistakes.add("no context");
        }
        compare(document);
        return List.copyOf(mistakes);
    }

    private void compare(JsonNode node) {
        var type = node.path("@type").asText();
        if (!parents.containsKey(type)) {
            mistakes.add("no class " + type);
            return;
        }
        if (node.has("@id") && !isAddress(node.path("@id").asText())) {
            mistakes.add("no address " + node.path("@id"));
        }
        var classes = ancestors(type, new TreeSet<>());
        node.properties().stream()
                .filter(member -> !member.getKey().startsWith("@"))
                .forEach(member -> {
                    var property = properties.get(member.getKey());
                    if (property == null || property.on().stream().noneMatch(classes::contains)) {
                        mistakes.add("%s may not stand on %s".formatted(member.getKey(), type));
                    } else if (member.getValue().isArray()) {
                        member.getValue().forEach(value -> compare(member.getKey(), property, value));
                    } else {
                        compare(member.getKey(), property, member.getValue());
                    }
                });
    }

    private void compare(String name, Property property, JsonNode value) {
        boolean right = value.isObject()
                ? ancestors(value.path("@type").asText(), new TreeSet<>()).stream()
                        .anyMatch(property.is()::contains)
                : property.is().stream().anyMatch(type -> isOf(type, value));
        if (!right) {
            mistakes.add("%s may not be %s".formatted(name, value));
        } else if (value.isObject()) {
            compare(value);
        }
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "Text" -> value.isTextual() && !value.asText().isBlank();
            case "URL" -> isAddress(value.asText());
            case "Date" -> value.asText().matches("\\d{4}-\\d\\d-\\d\\d");
            case "DateTime" -> value.asText().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
            case "Duration" -> value.asText().matches("PT\\d+H");
            case "Boolean" -> value.isBoolean();
            case "Integer" -> value.isInt();
            default -> false;
        };
    }

    private static boolean isAddress(String text) {
        return text.matches("https?://[!-~]+");
    }

    private Set<String> ancestors(String type, Set<String> found) {
        if (parents.containsKey(type) && found.add(type)) {
            parents.get(type).forEach(parent -> ancestors(parent, found));
        }
        return found;
    }

    private static Set<String> words(String text) {
        var words = new TreeSet<>(List.of(text.split(" ")));
        words.remove("");
        return words;
    }
}
