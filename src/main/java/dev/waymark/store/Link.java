package dev.waymark.store;

import dev.waymark.model.Relation;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import org.jspecify.annotations.Nullable;

/** A reference from one entry to another, from a first to a last release. */
@Entity
class Link {
    @Id
    @GeneratedValue(generator = "link_seq")
    @SequenceGenerator(name = "link_seq", sequenceName = "link_seq")
    @Nullable
    Long id;

    long source;

    String part;

    Relation relation;

    long target;

    int position;

    String attributes;

    int first;

    @Nullable
    Integer last;

    @SuppressWarnings("NullAway.Init")
    protected Link() {}

    Link(long source, Links.Outgoing reference, int first) {
        this.source = source;
        this.part = reference.part();
        this.relation = reference.relation();
        this.target = reference.target();
        this.position = reference.position();
        this.attributes = reference.attributes();
        this.first = first;
    }

    /** What it says of its source. */
    Links.Outgoing outgoing() {
        return new Links.Outgoing(part, relation, target, position, attributes);
    }
}
