package dev.waymark.http.body;

import static dev.waymark.problem.ProblemType.INVALID_MEMBER;
import static dev.waymark.problem.ProblemType.MALFORMED_BODY;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.problem.ProblemError;
import dev.waymark.problem.ProblemException;
import dev.waymark.problem.ProblemType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The JSON object of a request. */
public final class Body extends BodyObject {
    private final Mistakes unreadable;
    private final Mistakes broken;

    private Body(JsonNode tree, Mistakes unreadable, Mistakes broken) {
        super(tree, "", unreadable, broken);
        this.unreadable = unreadable;
        this.broken = broken;
    }

    /** Reads a body; what is no JSON object ends in a problem. */
    public static Body of(byte[] bytes) {
        StrictJson json = new StrictJson();
        return new Body(object(json, bytes), json.mistakes(), new Mistakes());
    }

    /** Reads a body that is a document as a whole; what is no JSON object, or cannot be kept, ends in a problem. */
    public static JsonNode document(byte[] bytes) {
        StrictJson json = new StrictJson();
        return kept(json, object(json, bytes));
    }

    /** Reads a body that may be any JSON; what is none, or cannot be kept, ends in a problem. */
    public static JsonNode any(byte[] bytes) {
        StrictJson json = new StrictJson();
        return kept(json, json.read(bytes));
    }

    private static JsonNode kept(StrictJson json, JsonNode tree) {
        if (json.mistakes().count() > 0) {
            throw refusal(
                    MALFORMED_BODY, "The body does not have the shape that this operation reads", json.mistakes());
        }
        return tree;
    }

    /** Texts of whatever characters, as others wrote them: one at least and at most so many, each with so many characters. */
    public List<String> texts(String name, int most, int longest) {
        JsonNode value = member(name);
        if (value == null || !isA(value.isArray(), value, name, "a list of texts")) {
            return List.of();
        }
        if (value.isEmpty() || value.size() > most) {
            refuse("/" + name, "It must have 1 to %s texts; it has %s.".formatted(most, value.size()));
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            String place = "%s/%s".formatted(name, i);
            String text = value.get(i).asText();
            if (isA(value.get(i).isTextual(), value.get(i), place, "a text")
                    && (text.isBlank() || text.codePointCount(0, text.length()) > longest)) {
                refuse("/" + place, "It must have 1 to %s characters, and not only spaces.".formatted(longest));
            }
            texts.add(text);
        }
        return texts;
    }

    /** Refuses members that nobody has asked for, and all other mistakes with them. */
    public void check() {
        refuseUnknown();
        if (unreadable.count() > 0) {
            throw refusal(
                    MALFORMED_BODY, "The body does not have the shape that this operation reads", unreadable, broken);
        }
        if (broken.count() > 0) {
            throw refusal(INVALID_MEMBER, "The body has a value that cannot be used", broken);
        }
    }

    /** Refuses a document for what is wrong with it, as far as there is room. */
    public static ProblemException refusal(ProblemType type, String what, List<ProblemError> errors) {
        return refusal(type, what, errors.size(), errors);
    }

    /** The same if there are more errors than those. */
    public static ProblemException refusal(ProblemType type, String what, int count, List<ProblemError> errors) {
        return refusal(type, what, count, errors.stream());
    }

    private static ProblemException refusal(ProblemType type, String what, Mistakes... mistakes) {
        return refusal(
                type,
                what,
                Stream.of(mistakes).mapToInt(Mistakes::count).sum(),
                Stream.of(mistakes).flatMap(some -> some.first().stream()));
    }

    private static ProblemException refusal(ProblemType type, String what, int count, Stream<ProblemError> errors) {
        return new ProblemException(
                type, what + more(count), errors.limit(Mistakes.MOST).toList());
    }

    private static String more(int count) {
        if (count == 0) {
            return ".";
        }
        return count > Mistakes.MOST
                ? "; these are the first %s of %s errors.".formatted(Mistakes.MOST, count)
                : "; each error says which.";
    }

    private static JsonNode object(StrictJson json, byte[] bytes) {
        JsonNode tree = json.read(bytes);
        if (!tree.isObject()) {
            throw MALFORMED_BODY.because("The body is %s. Send a JSON object.".formatted(kind(tree)));
        }
        return tree;
    }

    static String kind(JsonNode value) {
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
