package dev.waymark.publishing;

import dev.waymark.content.DocumentHistory;
import dev.waymark.content.DocumentJson;
import dev.waymark.content.RejectedException;
import dev.waymark.model.Languages;
import dev.waymark.model.Sha256;
import dev.waymark.store.Drafts;
import dev.waymark.store.Publications;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;

/** Finds what has to change so that everything is public again as it was in a release. */
@ApplicationScoped
class Restoration {
    private final Publications publications;
    private final DocumentHistory history;
    private final Languages languages;

    Restoration(Publications publications, DocumentHistory history, Languages languages) {
        this.publications = publications;
        this.history = history;
        this.languages = languages;
    }

    /**
     * Returns what brings a release back. Entries that were not there are retired, and texts that were not there say nothing: so
     * their drafts do, if nobody has edited them, and no later release brings them back unnoticed.
     *
     * @throws RejectedException if a document has words that the vocabularies do not have any more
     */
    ReleaseRequest of(int release) {
        var documents = new ArrayList<Drafts.Text>();
        publications
                .replacedSince(release, languages.standard())
                .forEach(document -> documents.add(new Drafts.Text(
                        document.entry(), document.type(), document.locale(), document.document(), document.sha256())));
        var unreadable = documents.stream()
                .filter(document -> document.locale().equals(languages.standard()))
                .flatMap(document -> history.unreadable(document.type(), document.text()).stream())
                .toList();
        if (!unreadable.isEmpty()) {
            throw new RejectedException(unreadable);
        }
        var added = publications.addedSince(release, languages.standard(), DocumentJson.EMPTY);
        var born = new HashSet<Long>();
        added.forEach(one -> born.add(one.entry()));
        documents.forEach(document -> born.remove(document.entry()));
        born.removeAll(publications.publicIn(release, born));
        added.stream()
                .filter(one -> !born.contains(one.entry()))
                .map(Restoration::nothing)
                .forEach(documents::add);
        return new ReleaseRequest(
                documents,
                born.stream()
                        .map(entry -> new ReleaseRequest.Retirement(entry, null))
                        .toList(),
                true);
    }

    private static Drafts.Text nothing(Publications.Added texts) {
        return new Drafts.Text(
                texts.entry(), texts.type(), texts.locale(), DocumentJson.EMPTY, Sha256.of(DocumentJson.EMPTY));
    }
}
