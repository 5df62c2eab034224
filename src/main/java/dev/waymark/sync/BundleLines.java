package dev.waymark.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.http.ContentCredit;
import dev.waymark.model.EntryType;
import dev.waymark.reading.Json;
import dev.waymark.store.Releases;
import dev.waymark.store.sync.SyncDocuments;
import dev.waymark.store.sync.SyncDocuments.Place;
import dev.waymark.store.sync.SyncQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Supplier;

/** Writes the lines of a bundle: its head, and all documents in the order of a sync. Memory does not grow with the content. */
@ApplicationScoped
class BundleLines {
    private static final int PAGE = 1000;
    private static final int PAGE_BYTES = 4 * 1024 * 1024;

    private final Releases releases;
    private final SyncDocuments documents;
    private final SyncVocabularies vocabularies;
    private final ContentCredit credit;
    private final Json json;

    BundleLines(
            Releases releases,
            SyncDocuments documents,
            SyncVocabularies vocabularies,
            ContentCredit credit,
            Json json) {
        this.releases = releases;
        this.documents = documents;
        this.vocabularies = vocabularies;
        this.credit = credit;
        this.json = json;
    }

    interface Statements {
        <T> T run(Supplier<T> statement);
    }

    /** @param check is run before each page of documents, and may end all by an exception */
    void write(BundleKey key, OutputStream lines, Statements statements, Runnable check) throws IOException {
        var filter = SyncFilter.everything(key.language());
        line(lines, head(key, filter, statements));
        var query = new SyncQuery(filter.types(), filter.language(), List.of(), 0, key.release());
        Place after = null;
        for (boolean more = true; more; ) {
            check.run();
            var begin = after;
            var page = statements.run(() -> documents.page(query, begin, PAGE, PAGE_BYTES));
            for (var document : page.documents()) {
                line(lines, document.text());
                after = document.place();
            }
            more = page.more();
        }
    }

    private String head(BundleKey key, SyncFilter filter, Statements statements) {
        var release = statements.run(() -> releases.numbered(key.release()).orElseThrow());
        var counts = statements.run(() -> documents.counts(filter.types(), key.language(), key.release()));
        var words = vocabularies.in(key.language());
        var head = json.text(new BundleHead(
                "bundle",
                key.release(),
                release.publishedAt(),
                key.language(),
                credit.license(),
                new BundleHead.Counts(
                        of(EntryType.SKILL, counts),
                        of(EntryType.JOB_ROLE, counts),
                        of(EntryType.LEARNING_RESOURCE, counts),
                        of(EntryType.ROADMAP, counts)),
                new SyncToken(key.release(), key.mark(), filter, words.digest()).text()));
        return head.substring(0, head.length() - 1) + ",\"vocabularies\":" + words.text() + "}";
    }

    private static int of(EntryType type, List<SyncDocuments.Count> counts) {
        return counts.stream()
                .filter(count -> count.type() == type)
                .mapToInt(SyncDocuments.Count::number)
                .sum();
    }

    private static void line(OutputStream lines, String text) throws IOException {
        lines.write(text.getBytes(UTF_8));
        lines.write('\n');
    }
}
