package dev.waymark.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.http.ContentCredit;
import dev.waymark.http.SpoolFile;
import dev.waymark.model.EntryType;
import dev.waymark.model.Sha256;
import dev.waymark.problem.ProblemType;
import dev.waymark.reading.Json;
import dev.waymark.store.Releases;
import dev.waymark.store.sync.ReleaseMarks;
import dev.waymark.store.sync.SyncDocuments;
import dev.waymark.store.sync.SyncDocuments.Place;
import dev.waymark.store.sync.SyncQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.jboss.logging.Logger;

/**
 * Writes all documents of a release into a file, in the order of a sync. What is published does not change, so that each page of
 * it is read by itself: memory and connections do not grow with the content.
 */
@ApplicationScoped
class BundleWriter {
    private static final Logger LOG = Logger.getLogger(BundleWriter.class);

    private static final int PAGE = 1000;
    private static final int PAGE_BYTES = 4 * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;

    /** What a bundle leaves of the folder for temporary files, in bytes: the bodies of two imports. */
    private static final long LEFT_FREE = 64L * 1024 * 1024;

    private final ReleaseMarks marks;
    private final Releases releases;
    private final SyncDocuments documents;
    private final SyncVocabularies vocabularies;
    private final ContentCredit credit;
    private final Json json;
    private final RequestContextController context;

    BundleWriter(
            ReleaseMarks marks,
            Releases releases,
            SyncDocuments documents,
            SyncVocabularies vocabularies,
            ContentCredit credit,
            Json json,
            RequestContextController context) {
        this.marks = marks;
        this.releases = releases;
        this.documents = documents;
        this.vocabularies = vocabularies;
        this.credit = credit;
        this.json = json;
        this.context = context;
    }

    /**
     * Writes it, in a thread without a request. One that grows larger than it may ends in a problem, and leaves nothing.
     *
     * @param mostBytes how many bytes its file may have
     * @param unwanted tells before each page whether nobody wants it any more; it ends in a {@link CancellationException} then
     */
    Bundle write(BundleKey key, long mostBytes, BooleanSupplier unwanted) {
        var file = SpoolFile.create(".bundle");
        try {
            var plain = Sha256.digest();
            var coded = Sha256.digest();
            try (var out = new DigestOutputStream(file.out(), coded);
                    var coding = key.inGzip() ? new GZIPOutputStream(out, BUFFER) : out;
                    var lines = new DigestOutputStream(coding, plain)) {
                write(key, lines, () -> {
                    if (unwanted.getAsBoolean()) {
                        throw new CancellationException();
                    }
                    checkRoom(file);
                    checkSize(key, file, mostBytes);
                });
            }
            checkSize(key, file, mostBytes);
            if (!read(() -> marks.state(key.release())
                    .filter(state -> state.mark().equals(key.mark()) && state.withdrawn() == key.withdrawn())
                    .isPresent())) {
                throw ProblemType.OVERLOADED
                        .because("Content was withdrawn while the bundle was made. Try again in a second.")
                        .withHeader("Retry-After", "1");
            }
            return new Bundle(
                    file,
                    file.size(),
                    Sha256.hex(plain.digest()),
                    Base64.getEncoder().encodeToString(coded.digest()));
        } catch (IOException e) {
            file.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static void checkRoom(SpoolFile file) {
        if (file.path().toFile().getUsableSpace() < LEFT_FREE) {
            LOG.warnf("A bundle finds no room for temporary files (java.io.tmpdir) beside %s", file.path());
            throw ProblemType.OVERLOADED
                    .because(
                            "There is no room for the bundle at the moment. Ask again in 60 seconds, or sync page by page.")
                    .withHeader("Retry-After", "60");
        }
    }

    private static void checkSize(BundleKey key, SpoolFile file, long mostBytes) {
        if (file.path().toFile().length() > mostBytes) {
            LOG.warnf(
                    "The bundle of release %s in %s has more than %s bytes and is refused; waymark.bundles.size says so",
                    key.release(), key.language(), mostBytes);
            var way = key.inGzip() ? "" : ", or ask for it in gzip (Accept-Encoding)";
            throw ProblemType.BUNDLE_TOO_LARGE
                    .because("The bundle has more than %s bytes, which is all that this service keeps. Sync page by page%s."
                            .formatted(mostBytes, way))
                    .withHeader("Retry-After", "3600");
        }
    }

    private void write(BundleKey key, OutputStream lines, Runnable check) throws IOException {
        var filter = SyncFilter.everything(key.language());
        line(lines, head(key, filter));
        var query = new SyncQuery(filter.types(), filter.language(), List.of(), 0, key.release());
        Place after = null;
        for (boolean more = true; more; ) {
            check.run();
            var begin = after;
            var page = read(() -> documents.page(query, begin, PAGE, PAGE_BYTES));
            for (var document : page.documents()) {
                line(lines, document.text());
                after = document.place();
            }
            more = page.more();
        }
    }

    private String head(BundleKey key, SyncFilter filter) {
        var release = read(() -> releases.numbered(key.release()).orElseThrow());
        var counts = read(() -> documents.counts(filter.types(), key.language(), key.release()));
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

    /** Gives the connection back after each statement. */
    private <T> T read(Supplier<T> statement) {
        context.activate();
        try {
            return statement.get();
        } finally {
            context.deactivate();
        }
    }
}
