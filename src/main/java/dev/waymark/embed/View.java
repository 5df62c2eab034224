package dev.waymark.embed;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What of a roadmap is shown, and how. */
enum View {
    /** Stages to open one by one. */
    OUTLINE("Stages to open"),
    /** All stages open, one after another. */
    TIMELINE("Timeline"),
    /** The job roles of each stage. */
    ROLES("Job roles"),
    /** The learning resources of each stage. */
    RESOURCES("Learning resources");

    private final String label;

    View(String label) {
        this.label = label;
    }

    /** The words that stand in URLs. */
    static List<String> words() {
        return Arrays.stream(values()).map(View::word).toList();
    }

    static View of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The word that stands in URLs. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What readers call it. */
    public String label() {
        return label;
    }
}
