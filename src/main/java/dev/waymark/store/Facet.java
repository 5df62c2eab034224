package dev.waymark.store;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import org.jspecify.annotations.Nullable;

/** A value by which a rendition can be filtered. */
@Entity
class Facet {
    @Id
    @GeneratedValue(generator = "facet_seq")
    @SequenceGenerator(name = "facet_seq", sequenceName = "facet_seq")
    @Nullable
    Long id;

    long rendition;

    String name;

    String value;

    String locale;

    String title;

    String slug;

    int first;

    @Nullable
    Integer last;

    @SuppressWarnings("NullAway.Init")
    protected Facet() {}

    Facet(long rendition, String name, String value, String locale, String title, String slug, int first) {
        this.rendition = rendition;
        this.name = name;
        this.value = value;
        this.locale = locale;
        this.title = title;
        this.slug = slug;
        this.first = first;
    }
}
