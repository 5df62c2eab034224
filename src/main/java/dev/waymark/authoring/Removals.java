package dev.waymark.authoring;

import dev.waymark.audit.Action;
import dev.waymark.audit.Audit;
import dev.waymark.content.EntryRef;
import dev.waymark.model.Languages;
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

    Removals(
            KnownEntries known,
            DraftEdits edits,
            ImportedDrafts imported,
            FrozenDocuments frozen,
            Languages languages,
            Audit audit) {
        this.known = known;
        this.edits = edits;
        this.imported = imported;
        this.frozen = frozen;
        this.languages = languages;
        this.audit = audit;
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
        var waiting = new HashSet<>(frozen.needed(refs.stream()
                .map(found::of)
                .filter(Objects::nonNull)
                .map(Drafts.State::entry)
                .toList()));
        var errors = new LinkedHashMap<EntryRef, String>();
        for (var ref : refs) {
            var draft = found.of(ref);
            if (coming.contains(ref)) {
                errors.put(ref, "%s stands in the body too.".formatted(name(ref)));
            } else if (draft == null) {
                errors.put(ref, "There is no %s.".formatted(name(ref)));
            } else if (!draft.slug().equals(ref.slug())) {
                errors.put(ref, "%s is called %s now.".formatted(name(ref), draft.slug()));
            } else if (waiting.contains(draft.entry())) {
                errors.put(ref, "%s waits in a scheduled release; cancel that first.".formatted(name(ref)));
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
        var unpublished =
                imported.unpublished(drafts.stream().map(Drafts.State::entry).toList());
        audit.ends(unpublished, by);
        imported.forget(unpublished);
        drafts.removeIf(draft -> unpublished.contains(draft.entry()));
        var entries = drafts.stream().map(Drafts.State::entry).toList();
        entries.forEach(entry -> edits.stageRetirement(entry, languages.standard(), null, by));
        audit.drafts(
                drafts.stream()
                        .map(draft -> Audit.change(Action.DRAFT_RETIRED, draft.entry(), draft.slug(), draft.version()))
                        .toList(),
                languages.standard(),
                by);
        return new Removed(names, entries);
    }

    private static String name(EntryRef ref) {
        return "%s/%s".formatted(ref.type().value(), ref.slug());
    }
}
