package dev.waymark.authoring;

import dev.waymark.content.ContentRules;
import dev.waymark.content.EntryRef;
import dev.waymark.content.RejectedException;
import dev.waymark.model.Languages;
import dev.waymark.publishing.Publisher;
import dev.waymark.publishing.ReleaseLock;
import dev.waymark.publishing.ReleaseOrder;
import dev.waymark.store.Drafts;
import dev.waymark.store.Releases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Brings content files in as drafts and publishes them, all or nothing. A file that is missing retires nothing. */
@ApplicationScoped
public class Import {
    private static final Logger LOG = Logger.getLogger(Import.class);

    private static final String IMPORTER = "import";

    private final ContentReader reader;
    private final KnownEntries known;
    private final DraftWriter writer;
    private final Drafts drafts;
    private final Releases releases;
    private final ReleaseLock lock;
    private final Publisher publisher;
    private final Languages languages;

    Import(
            ContentReader reader,
            KnownEntries known,
            DraftWriter writer,
            Drafts drafts,
            Releases releases,
            ReleaseLock lock,
            Publisher publisher,
            Languages languages) {
        this.reader = reader;
        this.known = known;
        this.writer = writer;
        this.drafts = drafts;
        this.releases = releases;
        this.lock = lock;
        this.publisher = publisher;
        this.languages = languages;
    }

    /**
     * Imports content.
     *
     * @param locations folders, and {@code shipped} for the content that comes with the service; a later one adds to the
     *     former ones and replaces nothing
     * @param first whether to do nothing if something was published before
     * @return what was done, or nothing if nothing was to be done
     * @throws ImportException if anything is wrong with the files; nothing is imported
     * @throws dev.waymark.publishing.CancelledException if the service ends meanwhile; nothing is imported
     */
    @Transactional
    public Optional<ImportReport> run(List<String> locations, boolean first) {
        lock.acquire(); // first of all, so that two nodes which start together import one after the other
        if (first && releases.newest().isPresent()) {
            return Optional.empty();
        }
        LOG.infof("Reading content from %s", String.join(", ", locations));
        var incoming = ContentFiles.at(locations, languages);
        var content = reader.read(incoming, done -> {});
        for (var text : known.withdrawn(content)) {
            LOG.warnf("%s is passed over: what it says was withdrawn for good", text.name());
            content.documents().remove(text);
            content.translations().remove(text);
        }
        known.hold(content, Set.of());
        var mistakes = new ArrayList<>(content.mistakes());
        mistakes.addAll(writer.baseless(content));
        if (!mistakes.isEmpty()) {
            throw refusal(mistakes, incoming);
        }
        try {
            return Optional.of(write(content, incoming));
        } catch (RejectedException e) {
            throw refusal(new FileFindings(content.documents()).of(e.findings()), incoming);
        }
    }

    /** Returns the entries, as {@code <type>/<slug>}, that an import has published and that are not among those with a file. */
    @Transactional
    public List<String> fileless(Set<EntryRef> entries) {
        return drafts.imported(languages.standard()).stream()
                .filter(entry -> !entries.contains(new EntryRef(entry.type(), entry.slug())))
                .map(entry -> "%s/%s".formatted(entry.type().value(), entry.slug()))
                .toList();
    }

    private ImportReport write(ReadContent content, Incoming incoming) {
        var written = writer.write(content, IMPORTER);
        var release = written.entries().isEmpty()
                ? OptionalInt.empty()
                : publisher
                        .publish(ReleaseOrder.ofImport(written.entries()), IMPORTER, "Imported from content files")
                        .number();
        var documents = content.documents().values();
        var warnings = new ArrayList<>(incoming.passedOver());
        warnings.addAll(new FileFindings(content.documents()).of(ContentRules.check(documents)));
        return new ImportReport(
                documents.stream().map(EntryRef::of).collect(Collectors.toUnmodifiableSet()),
                names(written.created()),
                names(written.changed()),
                written.unchanged().size(),
                names(written.skipped()),
                warnings,
                UnusedValues.in(documents),
                release);
    }

    private static List<String> names(List<ContentText> texts) {
        return texts.stream().map(ContentText::name).toList();
    }

    /** What was passed over may be the reason of what is missing. */
    private static ImportException refusal(List<Mistake> mistakes, Incoming incoming) {
        return new ImportException(FileFindings.sorted(
                Stream.concat(mistakes.stream(), incoming.passedOver().stream()).toList()));
    }
}
