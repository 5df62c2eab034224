package dev.waymark.store;

import dev.waymark.model.EntryType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The entry that a slug means, from a first to a last release. */
@Entity
@Immutable
class Name {
    @Id
    @GeneratedValue(generator = "name_seq")
    @SequenceGenerator(name = "name_seq", sequenceName = "name_seq", allocationSize = Sequences.BLOCK)
    @Nullable
    Long id;

    EntryType type;

    String slug;

    long entry;

    NameState state;

    @Nullable
    @Column(name = "replaced_by")
    Long replacedBy;

    int first;

    int last = Ranges.OPEN;

    @SuppressWarnings("NullAway.Init")
    protected Name() {}

    Name(Names.Wanted wanted, int first) {
        this.type = wanted.type();
        this.slug = wanted.slug().value();
        this.entry = wanted.entry();
        this.state = wanted.state();
        this.replacedBy = wanted.replacedBy();
        this.first = first;
    }
}
