package dev.waymark.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The policy of the documents on absent lists. */
final class Lists {
    private Lists() {}

    /** The list unmodifiable, or an empty one for null; a null element stays, for validation to name it. */
    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
    }
}
