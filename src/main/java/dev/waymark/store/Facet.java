package dev.waymark.store;

import dev.waymark.model.EntryType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import org.hibernate.annotations.Immutable;

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
        this.updated = rendition.first;
        this.first = rendition.first;
    }
}
