package dev.waymark.store;

import dev.waymark.model.Relation;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A reference from one entry to another, from a first to a last release. */
@Entity
@Immutable
class Link {
    @Id
    @GeneratedValue(generator = "link_seq")
    @SequenceGenerator(name = "link_seq", sequenceName = "link_seq", allocationSize = Sequences.BLOCK)
    @Nullable
    Long id;

    long source;

    String part;

    Relation relation;

    long target;

    int position;

    String attributes;

    String referrer;

    int first;

    int last = Ranges.OPEN;

    @SuppressWarnings("NullAway.Init")
    protected Link() {}

    Link(Links.Outgoing reference, int first) {
        this.source = reference.source();
        this.part = reference.part();
        this.relation = reference.relation();
        this.target = reference.target();
        this.position = reference.position();
        this.attributes = reference.attributes();
        this.referrer = reference.referrer();
        this.first = first;
    }
}
