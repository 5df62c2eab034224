package dev.waymark.mcp;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What assistants are told of a tool. All of it counts for each conversation, so it is short.
 *
 * @param name what it is called by
 * @param arguments what it takes
 */
record ToolUsage(String name, String description, List<Argument> arguments) {
    static final Argument LANG = Argument.text("lang", "Language, e.g. es");
    static final Argument RELEASE = Argument.number("release", "Read this release, not the newest");
    static final Argument LIMIT = Argument.number("limit", "At most this many, 1-20");
    static final Argument CURSOR = Argument.text("cursor", "next of the page before");

    /**
     * An argument.
     *
     * @param schema its JSON Schema
     * @param needed whether a call without it is refused
     */
    record Argument(String name, Map<String, Object> schema, boolean needed) {
        static Argument text(String name, String description) {
            return new Argument(name, described("string", description), false);
        }

        static Argument number(String name, String description) {
            return new Argument(name, described("integer", description), false);
        }

        static Argument texts(String name, String description) {
            var schema = described("array", description);
            schema.put("items", Map.of("type", "string"));
            return new Argument(name, schema, false);
        }

        Argument required() {
            return new Argument(name, schema, true);
        }

        private static Map<String, Object> described(String type, String description) {
            var schema = new LinkedHashMap<String, Object>();
            schema.put("type", type);
            schema.put("description", description);
            return schema;
        }
    }

    Map<String, Object> schema() {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put(
                "properties",
                arguments.stream()
                        .collect(toMap(Argument::name, Argument::schema, (one, other) -> one, LinkedHashMap::new)));
        var needed =
                arguments.stream().filter(Argument::needed).map(Argument::name).toList();
        if (!needed.isEmpty()) {
            schema.put("required", needed);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    List<String> names() {
        return arguments.stream().map(Argument::name).toList();
    }
}
