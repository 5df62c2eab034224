package dev.waymark.store;

import dev.waymark.model.EntryType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import org.jspecify.annotations.Nullable;

/** Which entry a slug means, and since when until when. */
@Entity
class Name {
    @Id
    @GeneratedValue(generator = "name_seq")
    @SequenceGenerator(name = "name_seq", sequenceName = "name_seq")
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

    @Nullable
    Integer last;

    @SuppressWarnings("NullAway.Init")
    protected Name() {}

    Name(EntryType type, String slug, long entry, NameState state, @Nullable Long replacedBy, int first) {
        this.type = type;
        this.slug = slug;
        this.entry = entry;
        this.state = state;
        this.replacedBy = replacedBy;
        this.first = first;
    }
}
