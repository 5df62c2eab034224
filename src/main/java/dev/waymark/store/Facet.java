package dev.waymark.store;

import dev.waymark.model.EntryType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import org.hibernate.annotations.Immutable;

/** A value by which a rendition can be filtered, with what lists are sorted by. */
@Entity
@Immutable
@IdClass(FacetKey.class)
class Facet {
    @Id
    long rendition;

    @Id
    String name;

    @Id
    String value;

    EntryType type;

    String locale;

    String title;

    String slug;

    int first;

    int last = Ranges.OPEN;

    @SuppressWarnings("NullAway.Init")
    protected Facet() {}

    Facet(Rendition rendition, String name, String value) {
        this.rendition = rendition.id();
        this.name = name;
        this.value = value;
        this.type = rendition.type;
        this.locale = rendition.locale;
        this.title = rendition.title;
        this.slug = rendition.slug;
        this.first = rendition.first;
    }
}
