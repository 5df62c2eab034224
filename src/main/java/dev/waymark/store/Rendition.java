package dev.waymark.store;

import dev.waymark.model.EntryType;
import dev.waymark.model.Sha256;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What readers get of an entry or of a part of it, in one language, from a first to a last release. */
@Entity
@Immutable
class Rendition {
    @Id
    @GeneratedValue(generator = "rendition_seq")
    @SequenceGenerator(name = "rendition_seq", sequenceName = "rendition_seq", allocationSize = Sequences.BLOCK)
    @Nullable
    Long id;

    long entry;

    EntryType type;

    String part;

    String slug;

    String locale;

    String body;

    String sha256;

    String summary;

    String title;

    int position;

    @Nullable
    String license;

    @Nullable
    String completeness;

    String terms;

    @Nullable
    Integer hours;

    int first;

    int last = Ranges.OPEN;

    @SuppressWarnings("NullAway.Init")
    protected Rendition() {}

    Rendition(Renditions.Wanted wanted, int first) {
        this.entry = wanted.entry();
        this.type = wanted.type();
        this.part = wanted.part();
        this.slug = wanted.slug();
        this.locale = wanted.locale();
        this.body = Sha256.of(wanted.text());
        this.sha256 = wanted.sha256();
        this.summary = wanted.summary();
        this.title = wanted.title();
        this.position = wanted.position();
        this.license = wanted.license();
        var known = wanted.completeness();
        this.completeness = known == null ? null : known.value();
        this.terms = wanted.terms();
        this.hours = wanted.hours();
        this.first = first;
    }

    long id() {
        return Objects.requireNonNull(id);
    }
}
