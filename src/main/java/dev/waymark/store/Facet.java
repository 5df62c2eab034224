package dev.waymark.store;

import dev.waymark.model.EntryType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Something under which lists find a rendition, with what they are sorted and filtered further by. */
@Entity
@Immutable
@IdClass(FacetKey.class)
class Facet {
    @Id
    long rendition;

    @Id
    String value;

    EntryType type;

    String locale;

    String title;

    String slug;

    String terms;

    @Nullable
    Integer hours;

    int position;

    int updated;

    int first;

    @Id
    int last = Ranges.OPEN;

    @SuppressWarnings("NullAway.Init")
    protected Facet() {}

    Facet(Rendition rendition, String value) {
        this.rendition = rendition.id();
        this.value = value;
        this.type = rendition.type;
        this.locale = rendition.locale;
        this.title = rendition.title;
        this.slug = rendition.slug;
        this.terms = rendition.terms;
        this.hours = rendition.hours;
        this.position = rendition.position;
        this.updated = rendition.first;
        this.first = rendition.first;
    }
}
