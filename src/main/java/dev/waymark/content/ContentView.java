package dev.waymark.content;

import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.Completeness;
import dev.waymark.model.Languages;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Documents as they will stand in a release, as far as they were put here. */
public final class ContentView {
    private final Languages languages;
    private final DocumentJson json;
    private final @Nullable ContentView around;
    private final Map<EntryRef, Long> entries = new HashMap<>();
    private final Map<Long, Document> documents = new HashMap<>();
    private final Map<Key, Translated> translated = new HashMap<>();
    private final Set<Long> withdrawn = new HashSet<>();

    private ContentView(Languages languages, DocumentJson json, @Nullable ContentView around) {
        this.languages = languages;
        this.json = json;
        this.around = around;
    }

    public ContentView(Languages languages, DocumentJson json) {
        this(languages, json, null);
    }

    private record Document(AuthoredDocument document, Map<String, String> translations) {}

    private record Key(long entry, String language) {}

    /** Returns a view of all that is here, to which more can be added without adding it here. */
    public ContentView within() {
        return new ContentView(languages, json, this);
    }

    /** Lets references of that name lead to an entry. */
    public void name(EntryRef ref, long entry) {
        entries.put(ref, entry);
    }

    /**
     * Adds a document, and lets references by its slug lead to it.
     *
     * @param translations the translated texts by language, as JSON
     */
    public void put(long entry, AuthoredDocument document, Map<String, String> translations) {
        documents.put(entry, new Document(document, translations));
        name(EntryRef.of(document), entry);
    }

    /** Notes that an entry was withdrawn; its document, which says nothing any more, stands in for it. */
    public void withdraw(long entry) {
        withdrawn.add(entry);
    }

    public boolean isWithdrawn(long entry) {
        return withdrawn.contains(entry) || around != null && around.isWithdrawn(entry);
    }

    /** Returns those of the references that lead nowhere yet. */
    public Set<EntryRef> unresolved(Collection<EntryRef> refs) {
        var unresolved = new LinkedHashSet<EntryRef>(refs);
        unresolved.removeIf(ref -> entry(ref).isPresent());
        return unresolved;
    }

    /** Returns those of the entries whose document is not here. */
    public Set<Long> missing(Collection<Long> wanted) {
        var missing = new LinkedHashSet<Long>(wanted);
        missing.removeIf(entry -> find(entry) != null);
        return missing;
    }

    public Optional<Long> entry(EntryRef ref) {
        var entry = entries.get(ref);
        return entry != null || around == null ? Optional.ofNullable(entry) : around.entry(ref);
    }

    /** Returns the document of an entry, which has to be here. */
    public AuthoredDocument document(long entry) {
        return Objects.requireNonNull(find(entry), () -> "entry %s is not here".formatted(entry))
                .document();
    }

    /** Returns the document of an entry in a language; what is not translated is said in the default language. */
    public Translated in(String language, long entry) {
        if (language.equals(languages.standard())) {
            return new Translated(document(entry), List.of(), List.of(), Completeness.COMPLETE);
        }
        if (around != null && !documents.containsKey(entry)) {
            return around.in(language, entry);
        }
        return translated.computeIfAbsent(new Key(entry, language), key -> {
            var found = Objects.requireNonNull(documents.get(entry));
            return json.translate(found.document(), found.translations().get(language));
        });
    }

    private @Nullable Document find(long entry) {
        var document = documents.get(entry);
        return document != null || around == null ? document : around.find(entry);
    }
}
