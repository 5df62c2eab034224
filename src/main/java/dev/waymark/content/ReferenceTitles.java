package dev.waymark.content;

import dev.waymark.model.DocumentVersion;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The entries to which documents refer, as far as they were found. */
public record ReferenceTitles(Map<EntryRef, Found> found) implements References {

    /**
     * An entry.
     *
     * @param entry stands for it under each of its names
     * @param title what it is called; null if that is not known
     */
    public record Found(long entry, @Nullable String title) {}

    /** Returns what documents refer to, each once. */
    public static List<EntryRef> wanted(Stream<DocumentVersion> documents) {
        return documents
                .flatMap(document -> document.edges().stream())
                .map(EntryRef::of)
                .distinct()
                .toList();
    }

    @Override
    public String title(EntryRef ref) {
        var one = found.get(ref);
        return one == null
                ? ref.slug().value()
                : Objects.requireNonNullElse(one.title(), ref.slug().value());
    }

    @Override
    public Object entry(EntryRef ref) {
        var one = found.get(ref);
        return one == null ? ref : one.entry();
    }
}
