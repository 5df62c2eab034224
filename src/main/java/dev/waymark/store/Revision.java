package dev.waymark.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import org.hibernate.annotations.Immutable;

/** A document as it was published. */
@Entity
@Immutable
@IdClass(RevisionKey.class)
class Revision {
    @Id
    long entry;

    @Id
    String locale;

    @Id
    int number;

    String document;

    String sha256;

    @SuppressWarnings("NullAway.Init")
    protected Revision() {}

    Revision(long entry, String locale, int number, String document, String sha256) {
        this.entry = entry;
        this.locale = locale;
        this.number = number;
        this.document = document;
        this.sha256 = sha256;
    }
}
