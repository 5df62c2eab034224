package dev.waymark.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** An authored document as it was published. */
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

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "created_by")
    String createdBy;

    @SuppressWarnings("NullAway.Init")
    protected Revision() {}

    Revision(Revisions.Wanted wanted, Instant createdAt, String createdBy) {
        this.entry = wanted.entry();
        this.locale = wanted.locale();
        this.number = wanted.number();
        this.document = wanted.document();
        this.sha256 = wanted.sha256();
        this.createdAt = createdAt;
        this.createdBy = createdBy;
    }
}
