package dev.waymark.store;

import dev.waymark.model.EntryType;
import dev.waymark.model.Sha256;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The document of an entry on which editors work, or its translated texts. */
@Entity
@Immutable // It is changed by statements that count its versions.
@IdClass(DraftKey.class)
class Draft {
    @Id
    long entry;

    @Id
    String locale;

    EntryType type;

    String slug;

    String document;

    String sha256;

    /** Drawn from a sequence when the row is made. */
    @Column(insertable = false)
    int version;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Column(name = "updated_by")
    String updatedBy;

    @Nullable
    String imported;

    @Nullable
    @Column(name = "base_revision")
    Integer baseRevision;

    @Nullable
    @Column(name = "base_sha256")
    String baseSha256;

    @Nullable
    @Column(name = "base_slug")
    String baseSlug;

    @Column(insertable = false)
    boolean retired;

    @Nullable
    String staged;

    @Nullable
    @Column(name = "replaced_by")
    Long replacedBy;

    @SuppressWarnings("NullAway.Init")
    protected Draft() {}

    Draft(long entry, Drafts.Document document, Instant updatedAt, String updatedBy, @Nullable String imported) {
        this.entry = entry;
        this.locale = document.locale();
        this.type = document.type();
        this.slug = document.slug().value();
        this.document = document.text();
        this.sha256 = Sha256.of(document.text());
        this.updatedAt = updatedAt;
        this.updatedBy = updatedBy;
        this.imported = imported;
    }
}
