package dev.waymark.publishing;

import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.EntryType;
import dev.waymark.model.Slug;
import dev.waymark.store.NameState;
import dev.waymark.store.Names;
import dev.waymark.store.Names.Known;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides what slugs mean from a release on. */
class NamePlan {
    private final List<Names.Wanted> begun = new ArrayList<>();
    private final List<Long> ended = new ArrayList<>();

    List<Names.Wanted> begun() {
        return begun;
    }

    /** The rows that end. */
    List<Long> ended() {
        return ended;
    }

    /**
     * Gives an entry the slug of its document; the one that it had, or was retired under, leads to it.
     *
     * @param known every name that the entry has now
     */
    void publish(long entry, AuthoredDocument document, List<Known> known) {
        var slug = document.slug();
        if (known.stream()
                .anyMatch(name -> name.state() == NameState.LIVE && name.slug().equals(slug))) {
            return;
        }
        for (var name : known) {
            boolean current = name.state() != NameState.MOVED;
            if (current || name.slug().equals(slug)) {
                ended.add(name.id());
            }
            if (current && !name.slug().equals(slug)) {
                begin(document.type(), name.slug(), entry, NameState.MOVED, null);
            }
        }
        begin(document.type(), slug, entry, NameState.LIVE, null);
    }

    /**
     * Takes an entry out of publication.
     *
     * @param replacedBy the entry that stands in for it
     * @param known every name that the entry has now
     */
    void retire(long entry, @Nullable Long replacedBy, List<Known> known) {
        known.stream().filter(name -> name.state() == NameState.LIVE).forEach(name -> {
            ended.add(name.id());
            begin(name.type(), name.slug(), entry, NameState.RETIRED, replacedBy);
        });
    }

    private void begin(EntryType type, Slug slug, long entry, NameState state, @Nullable Long replacedBy) {
        begun.add(new Names.Wanted(type, slug, entry, state, replacedBy));
    }
}
