package dev.waymark.store;

import dev.waymark.model.EntryType;
import dev.waymark.model.Sha256;
import dev.waymark.model.Slug;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The documents on which editors work, one for each entry and language. */
@ApplicationScoped
public class Drafts implements PanacheRepositoryBase<Draft, DraftKey> {
    /**
     * A draft as it is now.
     *
     * @param entry the entry
     * @param locale the language
     * @param type the type of the entry
     * @param slug the slug that the document has
     * @param document the document, as JSON
     * @param imported the SHA-256 of the document that an import last wrote here, or null if none did
     */
    public record Current(
            long entry,
            String locale,
            EntryType type,
            Slug slug,
            String document,
            @Nullable String imported) {
        /** Whether somebody has changed the draft since the last import. */
        public boolean edited() {
            return !Sha256.of(document).equals(imported);
        }
    }

    /** Every draft in that language. */
    public List<Current> all(String locale) {
        return find("locale = ?1 order by type, slug", locale).stream()
                .map(Drafts::current)
                .toList();
    }

    /** The drafts of those entries in that language. */
    public List<Current> of(Collection<Long> entries, String locale) {
        return find("entry in ?1 and locale = ?2 order by type, slug", entries, locale).stream()
                .map(Drafts::current)
                .toList();
    }

    /**
     * Writes a document: a new draft of a new entry, or over the draft of an entry.
     *
     * @param entry the entry, or null for a new one
     * @param imported the SHA-256 of the document if an import writes it; null leaves what the last import wrote
     * @return the entry
     */
    public long write(
            @Nullable Long entry,
            EntryType type,
            Slug slug,
            String locale,
            String document,
            @Nullable String imported) {
        if (entry == null) {
            var created = new Entry(type);
            getEntityManager().persist(created);
            long id = Objects.requireNonNull(created.id);
            persist(new Draft(id, locale, type, slug.value(), document, imported));
            return id;
        }
        var draft = findById(new DraftKey(entry, locale));
        draft.slug = slug.value();
        draft.document = document;
        if (imported != null) {
            draft.imported = imported;
        }
        return entry;
    }

    private static Current current(Draft draft) {
        return new Current(draft.entry, draft.locale, draft.type, new Slug(draft.slug), draft.document, draft.imported);
    }
}
