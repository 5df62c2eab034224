package dev.waymark.model;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.waymark.words.Words;
import java.util.Locale;

/** A value of a vocabulary: a word that documents use and that front ends show by its label. */
public interface Term {

    /** The name of the constant; the value is derived from it. */
    String name();

    /** The position of the constant, from 0, in the order in which front ends show the values. */
    int ordinal();

    /** The word that stands in documents and queries, such as {@code course-series}. */
    @JsonValue
    default String value() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    default String label(Words words) {
        return words.text(key() + ".label");
    }

    /** Returns what the value means, in a sentence. */
    default String description(Words words) {
        return words.text(key() + ".description");
    }

    /** Returns the label in English, for messages to developers. */
    default String label() {
        return label(Words.ENGLISH);
    }

    private String key() {
        return Vocabulary.of(this).value() + "." + value();
    }
}
