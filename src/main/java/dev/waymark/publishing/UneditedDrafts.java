package dev.waymark.publishing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.waymark.audit.Audit;
import dev.waymark.model.Languages;
import dev.waymark.model.Slug;
import dev.waymark.store.DraftBases;
import dev.waymark.store.DraftBases.Followed;
import dev.waymark.store.Revisions;
import dev.waymark.store.TranslationEdits;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** Has drafts that nobody has edited follow what is published, and whoever looks at them later find out how that came. */
@ApplicationScoped
class UneditedDrafts {
    private final DraftBases bases;
    private final TranslationEdits translations;
    private final Languages languages;
    private final Audit audit;
    private final Cancellation cancellation;

    UneditedDrafts(
            DraftBases bases,
            TranslationEdits translations,
            Languages languages,
            Audit audit,
            Cancellation cancellation) {
        this.bases = bases;
        this.translations = translations;
        this.languages = languages;
        this.audit = audit;
        this.cancellation = cancellation;
    }

    /** Notes beside the drafts of those revisions that they are public now; {@code by} has made those follow that do. */
    void follow(List<Revisions.Wanted> revisions, String by) {
        var followed = new ArrayList<Followed>();
        cancellation.inBatches(revisions, batch -> followed.addAll(bases.published(batch, by)));
        if (followed.isEmpty()) {
            return; // Nearly always: only a former release, or one that waited, publishes what is not in the draft.
        }
        var documents = new TreeSet<Long>();
        var texts = new TreeSet<Long>();
        followed.forEach(draft -> (draft.locale().equals(languages.standard()) ? documents : texts).add(draft.entry()));
        texts.removeAll(documents);
        // As when somebody saves them: who has read what the document or its texts said before is told so.
        // A document and its texts may have been in different batches; the record names their last versions.
        cancellation.inBatches(documents, batch -> translations.leaveBehind(batch, languages.standard()));
        cancellation.inBatches(texts, batch -> translations.outdate(batch, languages.standard()));
        followed.stream()
                .collect(groupingBy(Followed::locale, TreeMap::new, toList()))
                .forEach((language, drafts) -> cancellation.inBatches(
                        drafts,
                        batch -> audit.drafts(
                                batch.stream()
                                        .map(draft -> Audit.restoration(
                                                draft.entry(),
                                                new Slug(draft.slug()),
                                                draft.version(),
                                                draft.revision()))
                                        .toList(),
                                language,
                                by)));
    }
}
