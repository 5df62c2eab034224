package dev.waymark.store;

import dev.waymark.model.EntryType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import org.jspecify.annotations.Nullable;

/** What readers get of an entry or of a part of it, in one language, from a first to a last release. */
@Entity
class Rendition {
    @Id
    @GeneratedValue(generator = "rendition_seq")
    @SequenceGenerator(name = "rendition_seq", sequenceName = "rendition_seq")
    @Nullable
    Long id;

    long entry;

    EntryType type;

    String part;

    String slug;

    String locale;

    int revision;

    String body;

    String summary;

    String title;

    String search;

    int position;

    int first;

    @Nullable
    Integer last;

    @SuppressWarnings("NullAway.Init")
    protected Rendition() {}

    Rendition(
            long entry,
            EntryType type,
            String part,
            String slug,
            String locale,
            int revision,
            String body,
            String summary,
            String title,
            String search,
            int position,
            int first) {
        this.entry = entry;
        this.type = type;
        this.part = part;
        this.slug = slug;
        this.locale = locale;
        this.revision = revision;
        this.body = body;
        this.summary = summary;
        this.title = title;
        this.search = search;
        this.position = position;
        this.first = first;
    }
}
