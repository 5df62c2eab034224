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

    String languages;

    @SuppressWarnings("NullAway.Init")
    protected Release() {}

    Release(Releases.Next next, String publishedBy, @Nullable String note, Releases.Rendering rendering) {
        this.number = next.number();
        this.publishedAt = next.at();
        this.publishedBy = publishedBy;
        this.note = note;
        this.renderer = rendering.renderer();
        this.languages = String.join(",", rendering.languages());
    }
}
