package dev.waymark.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One atomic publication. */
@Entity
@Immutable
class Release {
    @Id
    int number;

    @Column(name = "published_at")
    Instant publishedAt;

    @Column(name = "published_by")
    String publishedBy;

    @Nullable
    String note;

    int renderer;

    @SuppressWarnings("NullAway.Init")
    protected Release() {}

    Release(int number, Instant publishedAt, String publishedBy, @Nullable String note, int renderer) {
        this.number = number;
        this.publishedAt = publishedAt;
        this.publishedBy = publishedBy;
        this.note = note;
        this.renderer = renderer;
    }
}
