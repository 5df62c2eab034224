package dev.waymark.http.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.waymark.http.parameter.Parameters;
import dev.waymark.http.parameter.ShownText;
import dev.waymark.model.Slug;
import dev.waymark.problem.ProblemError;
import dev.waymark.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object within the body of a request. Each member is asked for once, and what is wrong with it is remembered; until
 * {@link Body#check()} has refused all mistakes together, an unusable value stands as an empty one.
 */
public class BodyObject {
    private final JsonNode tree;
    private final String place;
    private final Mistakes unreadable;
    private final Mistakes broken;
    private final Set<String> known = new LinkedHashSet<>();
    private final List<BodyObject> parts = new ArrayList<>();

    BodyObject(JsonNode tree, String place, Mistakes unreadable, Mistakes broken) {
        this.tree = tree;
        this.place = place;
        this.unreadable = unreadable;
        this.broken = broken;
    }

    /** Where the object stands in the body (RFC 6901). */
    public String place() {
        return place;
    }

    /** A text of {@code least} to {@code most} characters, not of white space alone. */
    public String text(String name, int least, int most) {
        JsonNode value = member(name);
        if (value == null || !isA(value.isTextual(), value, name, "a text")) {
            return "";
        }
        String text = value.textValue();
        int length = text.codePointCount(0, text.length());
        if (length < least || length > most || ShownText.isBlank(text)) {
            refuse("/" + name, "It must have %s to %s characters, and not only spaces.".formatted(least, most));
        } else if (text.indexOf('\0') < 0 && ShownText.hasUnseen(text)) { // NUL has been refused already.
            refuse("/" + name, "It must not have characters that nobody sees, such as the end of a line.");
        }
        return text;
    }

    public @Nullable String textOrNull(String name, int least, int most) {
        return isNull(name) ? null : text(name, least, most);
    }

    public String word(String name, Collection<String> allowed) {
        JsonNode value = member(name);
        if (value == null || !isA(value.isTextual(), value, name, "a text")) {
            return "";
        }
        if (!allowed.contains(value.textValue())) {
            refuse("/" + name, "%s is not known here.".formatted(Parameters.quoted(value.textValue())), allowed);
        }
        return value.textValue();
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
            String pointer = "/%s/%s".formatted(name, i);
            if (!item.isTextual()) {
                unreadable.add(() -> ProblemError.inBody(
                        place + pointer, "It must be a text; it is %s.".formatted(Body.kind(item))));
            } else if (!allowed.contains(item.textValue())) {
                refuse(pointer, "%s is not known here.".formatted(Parameters.quoted(item.textValue())), allowed);
            } else if (!words.add(item.textValue())) {
                refuse(pointer, "It stands in the list twice.");
            }
        }
        if (value.isEmpty()) {
            refuse("/" + name, "It must have at least one.", allowed);
        }
        return List.copyOf(words);
    }

    public String slug(String name) {
        JsonNode value = member(name);
        if (value == null || !isA(value.isTextual(), value, name, "a text")) {
            return "";
        }
        if (!Slug.isSlug(value.textValue())) {
            refuse(
                    "/" + name,
                    "It must be a slug: lower-case words joined by single hyphens, at most %s characters."
                            .formatted(Slug.MAX_LENGTH));
        }
        return value.textValue();
    }

    public @Nullable String slugOrNull(String name) {
        return isNull(name) ? null : slug(name);
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

    public @Nullable Integer integerOrNull(String name, int least, int most) {
        return isNull(name) ? null : integer(name, least, most);
    }

    public boolean truth(String name) {
        JsonNode value = member(name);
        return value != null && isA(value.isBoolean(), value, name, "true or false") && value.booleanValue();
    }

    /** An object as it stands. */
    public JsonNode object(String name) {
        JsonNode value = member(name);
        return value != null && isA(value.isObject(), value, name, "an object")
                ? value
                : JsonNodeFactory.instance.objectNode();
    }

    /** Objects of which each is to be read by itself; one at least, and at most so many. */
    public List<BodyObject> objects(String name, int most) {
        JsonNode value = member(name);
        if (value == null || !isA(value.isArray(), value, name, "a list of objects")) {
            return List.of();
        }
        if (value.isEmpty() || value.size() > most) {
            refuse("/" + name, "It must have 1 to %s; it has %s.".formatted(most, value.size()));
            return List.of();
        }
        List<BodyObject> objects = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            JsonNode item = value.get(i);
            if (isA(item.isObject(), item, "%s/%s".formatted(name, i), "an object")) {
                objects.add(new BodyObject(item, "%s/%s/%s".formatted(place, name, i), unreadable, broken));
            }
        }
        parts.addAll(objects);
        return objects;
    }

    public @Nullable List<BodyObject> objectsOrNull(String name, int most) {
        return isNull(name) ? null : objects(name, most);
    }

    /** Remembers that a value breaks a rule. */
    public void refuse(String pointer, String detail) {
        refuse(pointer, detail, List.of());
    }

    private void refuse(String pointer, String detail, Collection<String> allowed) {
        broken.add(() -> ProblemError.inBody(place + pointer, detail, allowed));
    }

    /** Remembers that there are members for which nobody has asked. */
    void refuseUnknown() {
        tree.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                String pointer = place + "/" + name.replace("~", "~0").replace("/", "~1");
                unreadable.add(() -> ProblemError.inBody(pointer, "No member is called so here.", known));
            }
        });
        parts.forEach(BodyObject::refuseUnknown);
    }

    private boolean isNull(String name) {
        known.add(name);
        JsonNode value = tree.get(name);
        return value != null && value.isNull();
    }

    @Nullable
    JsonNode member(String name) {
        known.add(name);
        JsonNode value = tree.get(name);
        if (value == null) {
            unreadable.add(() -> ProblemError.inBody(place + "/" + name, "It is missing."));
        }
        return value;
    }

    boolean isA(boolean fits, JsonNode value, String name, String wanted) {
        if (!fits) {
            unreadable.add(() -> ProblemError.inBody(
                    place + "/" + name, "It must be %s; it is %s.".formatted(wanted, Body.kind(value))));
        }
        return fits;
    }
}
