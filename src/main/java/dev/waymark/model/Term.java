package dev.waymark.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A value of a vocabulary: a word that documents use and that front ends show by its label. */
public interface Term {
    /** The name of the constant; the value is derived from it. */
    String name();

    /** The position of the constant, from 0, in the order in which front ends show the values. */
    int ordinal();

    /** What a front end shows. */
    String label();

    /** What the value means, in a sentence. */
    String description();

    /** The word that stands in documents and queries, such as {@code course-series}. */
    @JsonValue
    default String value() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
