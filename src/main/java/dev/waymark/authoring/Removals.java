package dev.waymark.authoring;

import dev.waymark.audit.Action;
import dev.waymark.audit.Audit;
import dev.waymark.content.EntryRef;
import dev.waymark.model.Languages;
import dev.waymark.publishing.Cancellation;
import dev.waymark.store.DraftEdits;
import dev.waymark.store.Drafts;
import dev.waymark.store.ImportedDrafts;
import dev.waymark.store.schedule.FrozenDocuments;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Takes entries away that an import names: what was published is to be retired, and any other draft is forgotten. */
@ApplicationScoped
class Removals {
    private final KnownEntries known;
    private final DraftEdits edits;
    private final ImportedDrafts imported;
    private final FrozenDocuments frozen;
    private final Languages languages;
    private final Audit audit;
    private final Cancellation cancellation;

    Removals(
            KnownEntries known,
            DraftEdits edits,
            ImportedDrafts imported,
            FrozenDocuments frozen,
            Languages languages,
            Audit audit,
            Cancellation cancellation) {
        this.known = known;
        this.edits = edits;
        this.imported = imported;
        this.frozen = frozen;
        this.languages = languages;
        this.audit = audit;
        this.cancellation = cancellation;
    }

    /**
     * What was taken away.
     *
     * @param names all of it, as {@code <type>/<slug>}
     * @param retired the entries that the next release is to retire
     */
    record Removed(List<String> names, List<Long> retired) {}

    /** Tells of the entries that cannot go why not: there is none of that name, or its document comes with the same import. */
    Map<EntryRef, String> check(Collection<EntryRef> refs, Set<EntryRef> coming) {
        var found = known.find(refs);
        var entries = refs.stream()
                .map(found::of)
                .filter(Objects::nonNull)
                .map(Drafts.State::entry)
                .toList();
        var waiting = new HashSet<Long>();
        var standIns = new HashSet<Long>();
        cancellation.inBatches(entries, batch -> {
            waiting.addAll(frozen.needed(batch));
            standIns.addAll(imported.standIns(batch));
        });
        var errors = new LinkedHashMap<EntryRef, String>();
        for (var ref : refs) {
            var draft = found.of(ref);
            if (coming.contains(ref)) {
                errors.put(ref, "%s stands in the body too.".formatted(name(ref)));
            } else if (draft == null && found.taken().containsKey(ref)) {
                continue; // It was withdrawn, and is gone already.
            } else if (draft == null) {
                errors.put(ref, "There is no %s.".formatted(name(ref)));
            } else if (!draft.slug().equals(ref.slug())) {
                errors.put(ref, "%s is called %s now.".formatted(name(ref), draft.slug()));
            } else if (waiting.contains(draft.entry())) {
                errors.put(ref, "%s waits in a scheduled release; cancel that first.".formatted(name(ref)));
            } else if (standIns.contains(draft.entry())) {
                errors.put(
                        ref,
                        "Another entry is to be replaced by %s; stage that retirement anew first."
                                .formatted(name(ref)));
            }
        }
        return errors;
    }

    /** Takes entries away; one that is retired already stays so. */
    Removed remove(Collection<EntryRef> refs, String by) {
        var found = known.find(refs);
        var names = new ArrayList<String>();
        var drafts = new ArrayList<Drafts.State>();
        for (var ref : refs) {
            var draft = found.current().get(ref);
            if (found.taken().get(ref) == null && draft != null) {
                names.add(name(ref));
                drafts.add(draft);
            }
        }
        var retired = new ArrayList<Long>();
        cancellation.inBatches(drafts, batch -> retired.addAll(removeBatch(batch, by)));
        return new Removed(names, retired);
    }

    /** Takes some away, and returns the entries that are to be retired. */
    private List<Long> removeBatch(List<Drafts.State> drafts, String by) {
        var unpublished = new HashSet<>(
                imported.unpublished(drafts.stream().map(Drafts.State::entry).toList()));
        audit.ends(unpublished, by);
        imported.forget(unpublished);
        var published = drafts.stream()
                .filter(draft -> !unpublished.contains(draft.entry()))
                .toList();
        var entries = published.stream().map(Drafts.State::entry).toList();
        edits.stageRetirements(entries, languages.standard(), by);
        audit.drafts(
                published.stream()
                        .map(draft -> Audit.change(Action.DRAFT_RETIRED, draft.entry(), draft.slug(), draft.version()))
                        .toList(),
                languages.standard(),
                by);
        return entries;
    }

    private static String name(EntryRef ref) {
        return "%s/%s".formatted(ref.type().value(), ref.slug());
    }
}
