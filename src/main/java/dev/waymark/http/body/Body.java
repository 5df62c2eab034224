package dev.waymark.http.body;

import static dev.waymark.problem.ProblemType.INVALID_MEMBER;
import static dev.waymark.problem.ProblemType.MALFORMED_BODY;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.http.parameter.Parameters;
import dev.waymark.problem.ProblemError;
import dev.waymark.problem.ProblemException;
import dev.waymark.problem.ProblemType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The JSON object of a request. Each member is asked for once, and what is wrong with it is remembered; until
 * {@link #check()} has refused all mistakes together, an unusable value stands as an empty one.
 */
public final class Body {

    private final JsonNode tree;
    private final Mistakes unreadable;
    private final Mistakes broken = new Mistakes();
    private final Set<String> known = new LinkedHashSet<>();

    private Body(JsonNode tree, Mistakes unreadable) {
        this.tree = tree;
        this.unreadable = unreadable;
    }

    /** Reads a body; what is no JSON object ends in a problem. */
    public static Body of(byte[] bytes) {
        StrictJson json = new StrictJson();
        JsonNode tree = json.read(bytes);
        if (!tree.isObject()) {
            throw MALFORMED_BODY.because("The body is %s. Send a JSON object.".formatted(kind(tree)));
        }
        return new Body(tree, json.mistakes());
    }

    /** A text of {@code least} to {@code most} characters, not of white space alone. */
    public String text(String name, int least, int most) {
        JsonNode value = member(name);
        if (value == null || !isA(value.isTextual(), value, name, "a text")) {
            return "";
        }
        String text = value.textValue();
        int length = text.codePointCount(0, text.length());
        if (length < least || length > most || text.isBlank()) {
            refuse("/" + name, "It must have %s to %s characters, and not only spaces.".formatted(least, most));
        } else if (text.codePoints().anyMatch(Body::isUnseen)) {
            refuse("/" + name, "It must not have characters that nobody sees, such as the end of a line.");
        }
        return text;
    }

    /** What only acts on other letters, as do those that turn the direction; NUL has been refused already. */
    private static boolean isUnseen(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL -> letter != 0;
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** Different words out of those that are allowed; one at least. */
    public List<String> words(String name, Collection<String> allowed) {
        JsonNode value = member(name);
        if (value == null || !isA(value.isArray(), value, name, "a list of texts")) {
            return List.of();
        }
        Set<String> words = new LinkedHashSet<>();
        for (int i = 0; i < value.size(); i++) {
            JsonNode item = value.get(i);
            String place = "/%s/%s".formatted(name, i);
            if (!item.isTextual()) {
                unreadable.add(() -> ProblemError.inBody(place, "It must be a text; it is %s.".formatted(kind(item))));
            } else if (!allowed.contains(item.textValue())) {
                refuse(place, "%s is not known here.".formatted(Parameters.quoted(item.textValue())), allowed);
            } else if (!words.add(item.textValue())) {
                refuse(place, "It stands in the list twice.");
            }
        }
        if (value.isEmpty()) {
            refuse("/" + name, "It must have at least one.", allowed);
        }
        return List.copyOf(words);
    }

    /** A point in time such as {@code 2026-11-22T09:30:00Z}, or null where the member is. */
    public @Nullable Instant instant(String name) {
        JsonNode value = member(name);
        if (value == null || value.isNull() || !isA(value.isTextual(), value, name, "a text or null")) {
            return null;
        }
        try {
            return Objects.requireNonNull(Parameters.instant(name, value.textValue()));
        } catch (ProblemException | DateTimeException e) {
            refuse("/" + name, "It must be a date and time with an offset (RFC 3339) such as 2026-11-22T09:30:00Z.");
            return null;
        }
    }

    /** A whole number from {@code least} to {@code most}. */
    public int integer(String name, int least, int most) {
        JsonNode value = member(name);
        if (value == null || !isA(value.isIntegralNumber(), value, name, "a whole number")) {
            return least;
        }
        if (!value.canConvertToInt() || value.intValue() < least || value.intValue() > most) {
            refuse("/" + name, "It must be from %s to %s.".formatted(least, most));
            return least;
        }
        return value.intValue();
    }

    /** Remembers that a value breaks a rule. */
    public void refuse(String pointer, String detail) {
        refuse(pointer, detail, List.of());
    }

    private void refuse(String pointer, String detail, Collection<String> allowed) {
        broken.add(() -> ProblemError.inBody(pointer, detail, allowed));
    }

    /** Refuses members that nobody has asked for, and all other mistakes with them. */
    public void check() {
        tree.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                String pointer = "/" + name.replace("~", "~0").replace("/", "~1");
                unreadable.add(() -> ProblemError.inBody(pointer, "No member is called so here.", known));
            }
        });
        if (unreadable.count() > 0) {
            throw refusal(MALFORMED_BODY, "The body does not have the shape that this operation reads");
        }
        if (broken.count() > 0) {
            throw refusal(INVALID_MEMBER, "The body has a value that cannot be used");
        }
    }

    private ProblemException refusal(ProblemType type, String what) {
        int count = unreadable.count() + broken.count();
        String more = count > Mistakes.MOST
                ? "; these are the first %s of %s errors.".formatted(Mistakes.MOST, count)
                : "; each error says which.";
        List<ProblemError> first = Stream.concat(unreadable.first().stream(), broken.first().stream())
                .limit(Mistakes.MOST)
                .toList();
        return new ProblemException(type, what + more, first);
    }

    private @Nullable JsonNode member(String name) {
        known.add(name);
        JsonNode value = tree.get(name);
        if (value == null) {
            unreadable.add(() -> ProblemError.inBody("/" + name, "It is missing."));
        }
        return value;
    }

    private boolean isA(boolean fits, JsonNode value, String name, String wanted) {
        if (!fits) {
            unreadable.add(
                    () -> ProblemError.inBody("/" + name, "It must be %s; it is %s.".formatted(wanted, kind(value))));
        }
        return fits;
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            default -> "null";
        };
    }
}
