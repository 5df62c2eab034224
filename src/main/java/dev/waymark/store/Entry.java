package dev.waymark.store;

import dev.waymark.model.EntryType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One piece of authored content, whatever it is called. */
@Entity
@Immutable
class Entry {
    @Id
    @GeneratedValue(generator = "entry_seq")
    @SequenceGenerator(name = "entry_seq", sequenceName = "entry_seq", allocationSize = Sequences.BLOCK)
    @Nullable
    Long id;

    EntryType type;

    @SuppressWarnings("NullAway.Init")
    protected Entry() {}

    Entry(EntryType type) {
        this.type = type;
    }

    long id() {
        return Objects.requireNonNull(id);
    }
}
