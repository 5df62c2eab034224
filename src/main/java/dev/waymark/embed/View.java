package dev.waymark.embed;

import dev.waymark.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What of a roadmap is shown, and how. */
enum View {
    /** Stages to open one by one. */
    OUTLINE,
    /** All stages open, one after another. */
    TIMELINE,
    ROLES,
    RESOURCES;

    /** Tells whether it shows every part of a stage. */
    public boolean isWhole() {
        return this == OUTLINE || this == TIMELINE;
    }

    static List<String> words() {
        return Arrays.stream(values()).map(View::word).toList();
    }

    static View of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label(Words words) {
        return words.text("builder.view." + word());
    }
}
