package dev.waymark.authoring;

import dev.waymark.audit.Action;
import dev.waymark.audit.Audit;
import dev.waymark.content.DocumentJson;
import dev.waymark.content.EntryRef;
import dev.waymark.model.Languages;
import dev.waymark.model.Sha256;
import dev.waymark.model.Slug;
import dev.waymark.publishing.Cancellation;
import dev.waymark.store.Drafts;
import dev.waymark.store.ImportedDrafts;
import dev.waymark.store.TableStatistics;
import dev.waymark.store.TranslationEdits;
import dev.waymark.store.audit.AuditRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes what texts say over drafts, but for those that people have changed since the last import. */
@ApplicationScoped
class DraftWriter {
    private final DocumentJson json;
    private final TableStatistics statistics;
    private final Drafts drafts;
    private final ImportedDrafts imported;
    private final TranslationEdits translations;
    private final KnownEntries known;
    private final Languages languages;
    private final Cancellation cancellation;
    private final Audit audit;

    DraftWriter(
            DocumentJson json,
            TableStatistics statistics,
            Drafts drafts,
            ImportedDrafts imported,
            TranslationEdits translations,
            KnownEntries known,
            Languages languages,
            Cancellation cancellation,
            Audit audit) {
        this.json = json;
        this.statistics = statistics;
        this.drafts = drafts;
        this.imported = imported;
        this.translations = translations;
        this.known = known;
        this.languages = languages;
        this.cancellation = cancellation;
        this.audit = audit;
    }

    /** Returns the translated texts of which there is no document, neither among the others nor as a draft. */
    List<Mistake> baseless(ReadContent content) {
        var others = content.translations().keySet().stream()
                .filter(text -> !content.named().contains(text.entry()))
                .toList();
        var found = known.find(others.stream().map(ContentText::entry).toList());
        return others.stream()
                .filter(text -> found.of(text.entry()) == null)
                .map(text -> new Mistake(
                        text.name(),
                        text.tree().line(""),
                        "there is no %s %s whose texts these could be"
                                .formatted(text.type().value(), text.slug()),
                        List.of()))
                .toList();
    }

    /** Writes drafts; {@code by} is said to have done it. */
    Written write(ReadContent content, String by) {
        statistics.hold(content.documents().size());
        var written = new Written();
        var found = known.find(
                content.documents().keySet().stream().map(ContentText::entry).toList());
        var created = new LinkedHashMap<ContentText, Drafts.Document>();
        var work = new Work(written, languages.standard());
        content.documents().forEach((text, authored) -> {
            cancellation.check();
            var document = document(text, languages.standard(), json.text(authored));
            var theirs = found.taken().get(text.entry());
            var draft = found.current().get(text.entry());
            if (theirs != null) {
                work.leave(text, document, theirs);
            } else if (draft == null) {
                created.put(text, document);
            } else {
                work.compare(text, document, draft);
            }
        });
        var entries = new HashMap<EntryRef, Long>();
        var made = new ArrayList<Long>();
        cancellation.inBatches(created.values(), batch -> made.addAll(drafts.create(batch, by, true)));
        int i = 0;
        for (var text : created.keySet()) {
            long entry = made.get(i++);
            entries.put(text.entry(), entry);
            work.note(entry, text, 0);
        }
        written.created().addAll(created.keySet());
        written.entries().addAll(made);
        finish(work, by);
        cancellation.inBatches(work.entries(), batch -> translations.leaveBehind(batch, languages.standard()));
        var translated = translate(content, entries, written, by);
        work.entries().forEach(translated::remove);
        // Who names a version publishes every language, and so has to have seen the texts that came just now.
        cancellation.inBatches(translated, batch -> translations.outdate(batch, languages.standard()));
        return written;
    }

    /** Writes translated texts, and returns the entries that say something else now. */
    private Set<Long> translate(ReadContent content, Map<EntryRef, Long> made, Written written, String by) {
        var translated = new TreeSet<Long>();
        var found = known.find(content.translations().keySet().stream()
                .map(ContentText::entry)
                .filter(ref -> !made.containsKey(ref))
                .toList());
        var byLanguage = new TreeMap<String, List<ContentText>>();
        content.translations()
                .keySet()
                .forEach(text -> byLanguage
                        .computeIfAbsent(Objects.requireNonNull(text.language()), language -> new ArrayList<>())
                        .add(text));
        byLanguage.forEach((language, texts) -> {
            var work = new Work(written, language);
            var added = new ArrayList<Drafts.Rewrite>();
            cancellation.inBatches(texts, batch -> {
                var states = new HashMap<Long, Drafts.State>();
                drafts.of(batch.stream().map(text -> entry(text, made, found)).toList(), language)
                        .forEach(state -> states.put(state.entry(), state));
                for (var text : batch) {
                    long entry = entry(text, made, found);
                    var document = document(
                            text,
                            language,
                            Objects.requireNonNull(content.translations().get(text)));
                    var draft = states.get(entry);
                    var source = found.of(text.entry());
                    if (found.taken().get(text.entry()) != null || source != null && source.staged()) {
                        work.leave(text, document, draft); // publishing it would retire the entry
                    } else if (draft == null) {
                        added.add(new Drafts.Rewrite(entry, document));
                        written.created().add(text);
                        written.entries().add(entry);
                        work.note(entry, text, 0);
                    } else {
                        work.compare(text, document, draft);
                    }
                }
            });
            cancellation.inBatches(added, batch -> imported.translate(batch, by));
            finish(work, by);
            cancellation.inBatches(work.entries(), batch -> translations.follow(batch, language, languages.standard()));
            translated.addAll(work.entries());
        });
        return translated;
    }

    private void finish(Work work, String by) {
        cancellation.inBatches(work.rewrites, batch -> drafts.rewrite(batch, by, true));
        cancellation.inBatches(work.agreed, batch -> imported.agree(batch, work.language));
        cancellation.inBatches(work.changes, batch -> audit.drafts(batch, work.language, by));
    }

    private static long entry(ContentText text, Map<EntryRef, Long> made, KnownEntries.Found found) {
        var entry = made.get(text.entry());
        return entry == null ? Objects.requireNonNull(found.of(text.entry())).entry() : entry;
    }

    private static Drafts.Document document(ContentText text, String language, String json) {
        return new Drafts.Document(text.type(), new Slug(text.slug()), language, json);
    }

    /** The drafts in one language that are to be written, and what is told of them. */
    private static final class Work {
        private final Written written;
        private final String language;
        private final List<Drafts.Rewrite> rewrites = new ArrayList<>();
        private final List<Long> agreed = new ArrayList<>();
        private final List<AuditRows.Change> changes = new ArrayList<>();

        Work(Written written, String language) {
            this.written = written;
            this.language = language;
        }

        /** Says whether the text of an entry that people have renamed or retired brings news. */
        void leave(ContentText text, Drafts.Document document, Drafts.@Nullable State theirs) {
            boolean news = theirs == null || !Sha256.of(document.text()).equals(theirs.imported());
            (news ? written.skipped() : written.unchanged()).add(text);
        }

        void compare(ContentText text, Drafts.Document document, Drafts.State draft) {
            var digest = Sha256.of(document.text());
            if (draft.staged()) {
                leave(text, document, draft); // publishing it would retire it
            } else if (draft.sha256().equals(digest)) {
                written.unchanged().add(text);
                written.entries().add(draft.entry());
                if (draft.edited()) {
                    agreed.add(draft.entry());
                }
            } else if (draft.edited()) {
                leave(text, document, draft);
            } else {
                written.changed().add(text);
                written.entries().add(draft.entry());
                rewrites.add(new Drafts.Rewrite(draft.entry(), document));
                note(draft.entry(), text, draft.version());
            }
        }

        List<Long> entries() {
            return changes.stream().map(AuditRows.Change::entry).toList();
        }

        /** @param version that of the draft before; 0 if there was none */
        void note(long entry, ContentText text, int version) {
            changes.add(Audit.change(Action.DRAFT_IMPORTED, entry, new Slug(text.slug()), version));
        }
    }
}
