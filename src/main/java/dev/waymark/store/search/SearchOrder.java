package dev.waymark.store.search;

import dev.waymark.model.EntryType;
import java.util.List;

/** The order of what is found where nothing else decides. */
final class SearchOrder {
    /** Something whole goes before the parts of something. */
    static final List<EntryType> TYPES = List.of(
            EntryType.ROADMAP,
            EntryType.SKILL,
            EntryType.JOB_ROLE,
            EntryType.LEARNING_RESOURCE,
            EntryType.STAGE,
            EntryType.TIP);

    private SearchOrder() {}

    static String[] words() {
        return words(TYPES);
    }

    static String[] words(List<EntryType> types) {
        return types.stream().map(EntryType::value).toArray(String[]::new);
    }
}
