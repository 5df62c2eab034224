package dev.waymark.store;

import dev.waymark.model.EntryType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** The document of an entry on which editors work. */
@Entity
@IdClass(DraftKey.class)
class Draft {
    @Id
    long entry;

    @Id
    String locale;

    EntryType type;

    String slug;

    String document;

    @Version
    int version;

    @Nullable
    String imported;

    @SuppressWarnings("NullAway.Init")
    protected Draft() {}

    Draft(long entry, String locale, EntryType type, String slug, String document, @Nullable String imported) {
        this.entry = entry;
        this.locale = locale;
        this.type = type;
        this.slug = slug;
        this.document = document;
        this.imported = imported;
    }
}
