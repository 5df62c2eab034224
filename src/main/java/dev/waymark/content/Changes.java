package dev.waymark.content;

import dev.waymark.model.DocumentVersion;
import dev.waymark.model.EntryType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells what has changed by what it means: items are known again by their key and not by their place, so that an inserted one
 * is one change, and so is one that moved. The cost grows with the documents, sorted lists aside.
 */
public final class Changes {
    private Changes() {}

    /**
     * An entry of which something has changed.
     *
     * @param before its document before; null if it was not public
     * @param after its document after; null if it is not public any more
     * @param translations the languages, other than the default one, in which its texts have changed (BCP 47)
     */
    public record Revised(
            @Nullable DocumentVersion before, @Nullable DocumentVersion after, Collection<String> translations) {
        public Revised {
            if (before == null && after == null) {
                throw new IllegalArgumentException("an entry has a document before or after");
            }
        }

        DocumentVersion present() {
            return after != null ? after : Objects.requireNonNull(before);
        }
    }

    /**
     * Returns what has changed between two documents of one entry, in the order of the document; of an entry that is new or
     * gone, that alone.
     *
     * @param references the entries to which the documents refer
     */
    public static List<Change> between(
            @Nullable DocumentVersion before, @Nullable DocumentVersion after, References references) {
        if (before != null && after != null) {
            return Comparison.of(before, after, references);
        }
        if (after != null) {
            return List.of(whole(ChangeKind.ADDED, after, null, after.slug().value(), "added"));
        }
        return before == null
                ? List.of()
                : List.of(whole(ChangeKind.REMOVED, before, before.slug().value(), null, "taken out of publication"));
    }

    /** Returns what has changed in several entries, sorted by their types and titles. */
    public static List<Change> of(Collection<Revised> entries, References references) {
        return entries.stream()
                .sorted(Comparator.comparing(
                                (Revised revised) -> revised.present().type())
                        .thenComparing(revised -> revised.present().title().toLowerCase(Locale.ROOT))
                        .thenComparing(revised -> revised.present().slug()))
                .flatMap(revised -> of(revised, references).stream())
                .toList();
    }

    private static List<Change> of(Revised revised, References references) {
        var changes = new ArrayList<>(between(revised.before(), revised.after(), references));
        if (revised.before() != null && revised.after() != null) {
            revised.translations().stream()
                    .sorted()
                    .map(language -> translated(revised.present(), language))
                    .forEach(changes::add);
        }
        return changes;
    }

    private static Change translated(DocumentVersion document, String language) {
        var sentence = "The translation of %s into %s changed."
                .formatted(document.title(), Locale.forLanguageTag(language).getDisplayName(Locale.ENGLISH));
        return change(ChangeKind.CHANGED, document, null, null, sentence);
    }

    private static Change whole(
            ChangeKind kind, DocumentVersion document, @Nullable String from, @Nullable String to, String done) {
        return change(
                kind, document, from, to, "The %s %s was %s.".formatted(word(document.type()), document.title(), done));
    }

    private static Change change(
            ChangeKind kind, DocumentVersion document, @Nullable String from, @Nullable String to, String sentence) {
        return new Change(kind, document.type(), document.slug().value(), document.title(), "", from, to, sentence);
    }

    private static String word(EntryType type) {
        return type.value().replace('-', ' ');
    }
}
