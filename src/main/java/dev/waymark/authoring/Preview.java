package dev.waymark.authoring;

import dev.waymark.content.Finding;
import dev.waymark.content.RejectedException;
import dev.waymark.delivery.Previews;
import dev.waymark.http.parameter.Parameters;
import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.model.Slug;
import dev.waymark.publishing.PublicationQueue;
import dev.waymark.publishing.Publisher;
import dev.waymark.publishing.Rehearsal;
import dev.waymark.publishing.ReleaseOrder;
import dev.waymark.store.DraftEdits;
import dev.waymark.store.DraftNames;
import dev.waymark.store.Drafts;
import dev.waymark.store.Names;
import dev.waymark.store.Releases;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shows documents as readers would get them if everything were published that is staged. It publishes, reads, and takes all of
 * it back, so that no second way to make a document can differ from the first.
 */
@ApplicationScoped
public class Preview {
    private static final String NOBODY = "preview";

    private final PublicationQueue queue;
    private final Publisher publisher;
    private final Rehearsal rehearsal;
    private final Previews previews;
    private final Drafts drafts;
    private final DraftNames names;
    private final Names published;
    private final DraftEdits edits;
    private final DraftDocuments documents;
    private final Releases releases;
    private final Languages languages;

    Preview(
            PublicationQueue queue,
            Publisher publisher,
            Rehearsal rehearsal,
            Previews previews,
            Drafts drafts,
            DraftNames names,
            Names published,
            DraftEdits edits,
            DraftDocuments documents,
            Releases releases,
            Languages languages) {
        this.queue = queue;
        this.publisher = publisher;
        this.rehearsal = rehearsal;
        this.previews = previews;
        this.drafts = drafts;
        this.names = names;
        this.published = published;
        this.edits = edits;
        this.documents = documents;
        this.releases = releases;
        this.languages = languages;
    }

    /**
     * Returns the bytes that readers of an entry would get. Drafts that nobody could publish as they are stay out, and if it is
     * one of them, that ends in a problem.
     *
     * @param lang a BCP 47 tag, as it stands in a URL; null for the default language
     * @param include what is to come along, as it stands in a URL
     */
    public byte[] of(EntryType type, String slug, @Nullable String lang, @Nullable List<String> include) {
        Parameters.pathSlug(slug);
        previews.check(type, lang, include);
        return in(
                () -> edits.find(type, slug, languages.standard())
                        .orElseThrow(() -> documents.unknown(type, slug))
                        .entry(),
                release -> previews.entry(type, slug, lang, include, release));
    }

    /**
     * Reads from a release in which an entry, and everything else that can, is public as its draft is now.
     *
     * @param read is given the number of that release, which nobody else sees
     */
    <T> T in(LongSupplier entry, IntFunction<T> read) {
        return queue.within(() -> inPublished(entry, read));
    }

    private <T> T inPublished(LongSupplier entry, IntFunction<T> read) {
        QuarkusTransaction.begin();
        try {
            return read.apply(publish(publishable(entry.getAsLong())));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private int publish(List<Long> entries) {
        try {
            return rehearsal
                    .publish(entries, NOBODY)
                    .orElseGet(() ->
                            releases.newest().map(Releases.Published::number).orElse(0));
        } catch (RejectedException e) { // Somebody has saved a draft since it was looked at.
            throw ReleaseDesk.rejection(e.findings());
        }
    }

    private List<Long> publishable(long wanted) {
        var entries = new ArrayList<>(drafts.unpublished());
        while (!entries.isEmpty()) {
            var wrong = publisher.findings(ReleaseOrder.of(entries)).stream()
                    .filter(Finding::error)
                    .toList();
            if (wrong.isEmpty()) {
                break;
            }
            var out = entries(wrong);
            if (out.contains(wanted) || !entries.removeAll(out)) {
                throw ReleaseDesk.rejection(wrong);
            }
        }
        return entries;
    }

    private Set<Long> entries(List<Finding> findings) {
        var entries = new HashSet<Long>();
        findings.stream()
                .collect(Collectors.groupingBy(
                        Finding::type, Collectors.mapping(finding -> new Slug(finding.slug()), Collectors.toSet())))
                .forEach((type, slugs) -> {
                    entries.addAll(
                            names.entries(type, slugs, languages.standard()).values());
                    // What is retired is named as it is called in public.
                    published.known(type, slugs).forEach(name -> entries.add(name.entry()));
                });
        return entries;
    }
}
