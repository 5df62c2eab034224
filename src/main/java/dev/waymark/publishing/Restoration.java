package dev.waymark.publishing;

import dev.waymark.store.Drafts;
import dev.waymark.store.Publications;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;

/** Finds what has to change so that everything is public again as it was in a release. */
@ApplicationScoped
class Restoration {
    private final Publications publications;

    Restoration(Publications publications) {
        this.publications = publications;
    }

    /** Returns what brings a release back. Entries that were not there are retired. */
    ReleaseRequest of(int release) {
        var documents = publications.replacedSince(release).stream()
                .map(document -> new Drafts.Text(
                        document.entry(), document.type(), document.locale(), document.document(), document.sha256()))
                .toList();
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
