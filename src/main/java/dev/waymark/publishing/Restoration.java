package dev.waymark.publishing;

import dev.waymark.content.DocumentHistory;
import dev.waymark.content.RejectedException;
import dev.waymark.model.Languages;
import dev.waymark.store.Drafts;
import dev.waymark.store.Publications;
import jakarta.enterprise.context.ApplicationScoped;
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
     * Returns what brings a release back. Entries that were not there are retired.
     *
     * @throws RejectedException if a document has words that the vocabularies do not have any more
     */
    ReleaseRequest of(int release) {
        var documents = publications.replacedSince(release).stream()
                .map(document -> new Drafts.Text(
                        document.entry(), document.type(), document.locale(), document.document(), document.sha256()))
                .toList();
        var unreadable = documents.stream()
                .filter(document -> document.locale().equals(languages.standard()))
                .flatMap(document -> history.unreadable(document.type(), document.text()).stream())
                .toList();
        if (!unreadable.isEmpty()) {
            throw new RejectedException(unreadable);
        }
        var added = publications.addedSince(release);
        var born = new HashSet<Long>();
        added.forEach(key -> born.add(key.entry()));
        documents.forEach(document -> born.remove(document.entry()));
        born.removeAll(publications.publicIn(release, born));
        return new ReleaseRequest(
                documents,
                born.stream()
                        .map(entry -> new ReleaseRequest.Retirement(entry, null))
                        .toList(),
                added.stream().filter(key -> !born.contains(key.entry())).toList());
    }
}
