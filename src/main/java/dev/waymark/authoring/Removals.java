package dev.waymark.authoring;

import dev.waymark.content.EntryRef;
import dev.waymark.model.Languages;
import dev.waymark.problem.ProblemError;
import dev.waymark.store.DraftEdits;
import dev.waymark.store.ImportedDrafts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Takes entries away that an import names: what was published is to be retired, and any other draft is forgotten. */
@ApplicationScoped
class Removals {
    private static final String PARAMETER = "remove";

    private final KnownEntries known;
    private final DraftEdits edits;
    private final ImportedDrafts imported;
    private final Languages languages;

    Removals(KnownEntries known, DraftEdits edits, ImportedDrafts imported, Languages languages) {
        this.known = known;
        this.edits = edits;
        this.imported = imported;
        this.languages = languages;
    }

    /**
     * What was taken away.
     *
     * @param names all of it, as {@code <type>/<slug>}
     * @param retired the entries that the next release is to retire
     */
    record Removed(List<String> names, List<Long> retired) {}

    /** Tells which of the entries cannot go: there is none of that name, or its document comes with the same import. */
    List<ProblemError> check(Collection<EntryRef> refs, Set<EntryRef> coming) {
        var found = known.find(refs);
        var errors = new ArrayList<ProblemError>();
        for (var ref : refs) {
            var draft = found.of(ref);
            if (coming.contains(ref)) {
                refuse(errors, "%s stands in the body too.".formatted(name(ref)));
            } else if (draft == null) {
                refuse(errors, "There is no %s.".formatted(name(ref)));
            } else if (!draft.slug().equals(ref.slug())) {
                refuse(errors, "%s is called %s now.".formatted(name(ref), draft.slug()));
            }
        }
        return errors;
    }

    /** Takes entries away; one that is retired already stays so. */
    Removed remove(Collection<EntryRef> refs, String by) {
        var found = known.find(refs);
        var names = new ArrayList<String>();
        var entries = new ArrayList<Long>();
        for (var ref : refs) {
            if (found.taken().get(ref) == null && found.current().get(ref) != null) {
                names.add(name(ref));
                entries.add(found.current().get(ref).entry());
            }
        }
        var unpublished = imported.unpublished(entries);
        imported.forget(unpublished);
        entries.removeAll(unpublished);
        entries.forEach(entry -> edits.stageRetirement(entry, languages.standard(), null, by));
        return new Removed(names, entries);
    }

    private static void refuse(List<ProblemError> errors, String detail) {
        errors.add(ProblemError.inParameter(PARAMETER, detail));
    }

    private static String name(EntryRef ref) {
        return "%s/%s".formatted(ref.type().value(), ref.slug());
    }
}
