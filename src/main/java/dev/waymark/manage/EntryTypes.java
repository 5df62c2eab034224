package dev.waymark.manage;

import dev.waymark.model.EntryType;
import java.util.Arrays;
import java.util.List;

/** The types of entries, as bodies name them. */
final class EntryTypes {
    private EntryTypes() {}

    /** The words; parts of roadmaps are no entries. */
    static List<String> words() {
        return Arrays.stream(EntryType.values())
                .filter(type -> !type.isPart())
                .map(EntryType::value)
                .toList();
    }

    static EntryType of(String word) {
        return Arrays.stream(EntryType.values())
                .filter(type -> type.value().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
