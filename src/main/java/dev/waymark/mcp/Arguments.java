package dev.waymark.mcp;

import static dev.waymark.problem.ProblemType.INVALID_PARAMETER;
import static dev.waymark.problem.ProblemType.UNKNOWN_PARAMETER;

import dev.waymark.http.parameter.Parameters;
import dev.waymark.problem.ProblemError;
import dev.waymark.reading.PageRequest;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments of a call, as the values that they would be in a URL, so that the same rules hold for them. */
final class Arguments {
    private static final int MOST_ITEMS = 20;
    private static final int USUAL_ITEMS = 10;

    private final Map<String, @Nullable Object> values;

    private Arguments(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    /** Takes what was sent; what the tool does not know ends in a problem. */
    static Arguments of(@Nullable Map<String, @Nullable Object> sent, ToolUsage usage) {
        var values = sent == null ? Map.<String, @Nullable Object>of() : sent;
        for (var name : values.keySet()) {
            if (!usage.names().contains(name)) {
                var detail = "%s has no argument %s; it takes %s."
                        .formatted(usage.name(), Parameters.quoted(name), String.join(", ", usage.names()));
                throw UNKNOWN_PARAMETER.because(
                        detail, ProblemError.inParameter(Parameters.quoted(name), detail, usage.names()));
            }
        }
        return new Arguments(values);
    }

    /** A text or a whole number; null without it. */
    @Nullable
    String one(String name) {
        var value = values.get(name);
        return value == null ? null : text(name, value);
    }

    /** A list of texts, or one text; null without it. */
    @Nullable
    List<String> many(String name) {
        var value = values.get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof List<?> list)) {
            return List.of(text(name, value));
        }
        var texts = new ArrayList<String>();
        for (var item : list) {
            texts.add(text(name, item));
        }
        return texts;
    }

    /** Whatever it is; null without it. */
    @Nullable
    Object any(String name) {
        return values.get(name);
    }

    /** The page that is asked for, of 20 items at most. */
    PageRequest page() {
        int limit = Parameters.integer("limit", one("limit"), 1, MOST_ITEMS, USUAL_ITEMS);
        return new PageRequest(limit, false, one("cursor"));
    }

    private static String text(String name, @Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof Integer || value instanceof Long || value instanceof BigInteger) {
            return value.toString();
        }
        var detail = name + " must be a text or a whole number.";
        throw INVALID_PARAMETER.because(detail, ProblemError.inParameter(name, detail));
    }
}
