package dev.waymark.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import org.hibernate.annotations.Immutable;

/** The revision of an entry, in one language, that was public from a first to a last release. */
@Entity
@Immutable
@IdClass(PublicationKey.class)
class Publication {
    @Id
    long entry;

    @Id
    String locale;

    @Id
    int first;

    int revision;

    int last = Ranges.OPEN;

    @SuppressWarnings("NullAway.Init")
    protected Publication() {}

    Publication(long entry, String locale, int revision, int first) {
        this.entry = entry;
        this.locale = locale;
        this.revision = revision;
        this.first = first;
    }
}
