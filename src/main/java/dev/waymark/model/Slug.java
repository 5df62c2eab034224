package dev.waymark.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The public name of a piece of content in URLs and documents: lower-case words joined by single hyphens. */
public record Slug(@JsonValue String value) implements Comparable<Slug> {
    public static final int MAX_LENGTH = 80;

    public static final String SHAPE = "[a-z0-9]+(-[a-z0-9]+)*";

    private static final Pattern PATTERN = Pattern.compile(SHAPE);

    /** @throws IllegalArgumentException if the value is not a slug */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Slug {
        if (!isSlug(value)) {
            throw new IllegalArgumentException(
                    "'%s' is not a slug: lower-case words joined by single hyphens, at most %s characters"
                            .formatted(value, MAX_LENGTH));
        }
    }

    public static boolean isSlug(String value) {
        return value.length() <= MAX_LENGTH && PATTERN.matcher(value).matches();
    }

    @Override
    public int compareTo(Slug other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
