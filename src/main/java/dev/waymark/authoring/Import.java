package dev.waymark.authoring;

import dev.waymark.content.ContentRules;
import dev.waymark.content.DocumentJson;
import dev.waymark.content.EntryRef;
import dev.waymark.content.RejectedException;
import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.model.Sha256;
import dev.waymark.model.Slug;
import dev.waymark.publishing.Batches;
import dev.waymark.publishing.Cancellation;
import dev.waymark.publishing.Publisher;
import dev.waymark.publishing.ReleaseLock;
import dev.waymark.publishing.ReleaseOrder;
import dev.waymark.store.Drafts;
import dev.waymark.store.Names;
import dev.waymark.store.Releases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Brings content files in as drafts and publishes them, all or nothing. A file that is missing retires nothing. */
@ApplicationScoped
public class Import {
    private static final Logger LOG = Logger.getLogger(Import.class);

    private static final String IMPORTER = "import";

    /** So many files are read between two lines in the log. */
    private static final int REPORTED = 10_000;

    private final DocumentJson json;
    private final Drafts drafts;
    private final Names names;
    private final Releases releases;
    private final ReleaseLock lock;
    private final Publisher publisher;
    private final Languages languages;
    private final Cancellation cancellation;

    Import(
            DocumentJson json,
            Drafts drafts,
            Names names,
            Releases releases,
            ReleaseLock lock,
            Publisher publisher,
            Languages languages,
            Cancellation cancellation) {
        this.json = json;
        this.drafts = drafts;
        this.names = names;
        this.releases = releases;
        this.lock = lock;
        this.publisher = publisher;
        this.languages = languages;
        this.cancellation = cancellation;
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
        var content = ContentFiles.at(locations);
        var mistakes = new ArrayList<>(content.mistakes());
        var documents = new LinkedHashMap<ContentFile, AuthoredDocument>();
        for (var file : content.files()) {
            cancellation.check();
            if (documents.size() % REPORTED == 0 && !documents.isEmpty()) {
                LOG.infof(
                        "%s of %s content files are read",
                        documents.size(), content.files().size());
            }
            var tree = new YamlTree(file.name(), file.text());
            mistakes.addAll(tree.mistakes());
            if (tree.mistakes().isEmpty()) {
                read(file, tree, mistakes).ifPresent(document -> documents.put(file, document));
            }
        }
        refuse(mistakes, content);
        try {
            return Optional.of(write(documents, content));
        } catch (RejectedException e) {
            throw refusal(new FileFindings(documents).of(e.findings()), content);
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

    private Optional<AuthoredDocument> read(ContentFile file, YamlTree tree, List<Mistake> mistakes) {
        var reading = json.read(file.type(), file.slug(), tree.root());
        for (var finding : reading.findings()) {
            mistakes.add(new Mistake(
                    file.name(),
                    tree.line(finding.pointer()),
                    FileFindings.place(finding) + finding.detail(),
                    finding.allowed()));
        }
        var document = reading.document();
        if (document != null && !document.slug().value().equals(file.slug())) {
            mistakes.add(new Mistake(
                    file.name(), tree.line("/slug"), "the slug is not the file name", List.of(file.slug())));
        }
        return Optional.ofNullable(document);
    }

    private ImportReport write(Map<ContentFile, AuthoredDocument> documents, ContentFiles content) {
        var current = current(documents);
        var taken = taken(documents, current);
        var created = new LinkedHashMap<String, Drafts.Document>();
        var changed = new LinkedHashMap<String, Drafts.Rewrite>();
        var skipped = new ArrayList<String>();
        var entries = new ArrayList<Long>();
        documents.forEach((file, authored) -> {
            var text = json.text(authored);
            var digest = Sha256.of(text);
            var document = new Drafts.Document(file.type(), authored.slug(), languages.standard(), text);
            var draft = current.get(EntryRef.of(authored));
            var theirs = taken.get(EntryRef.of(authored));
            if (theirs != null) {
                if (!digest.equals(theirs.imported())) {
                    skipped.add(file.name());
                }
            } else if (draft == null) {
                created.put(file.name(), document);
            } else if (draft.sha256().equals(digest)) {
                entries.add(draft.entry());
            } else if (draft.edited()) {
                if (!digest.equals(draft.imported())) {
                    skipped.add(file.name());
                }
            } else {
                entries.add(draft.entry());
                changed.put(file.name(), new Drafts.Rewrite(draft.entry(), document));
            }
        });
        for (var batch : Batches.of(created.values())) {
            cancellation.check();
            entries.addAll(drafts.create(batch, IMPORTER, true));
        }
        for (var batch : Batches.of(changed.values())) {
            cancellation.check();
            drafts.rewrite(batch, IMPORTER, true);
        }
        var release = entries.isEmpty()
                ? OptionalInt.empty()
                : publisher
                        .publish(ReleaseOrder.of(entries), IMPORTER, "Imported from content files")
                        .number();
        int unchanged = documents.size() - created.size() - changed.size() - skipped.size();
        var warnings = new ArrayList<>(content.passedOver());
        warnings.addAll(new FileFindings(documents).of(ContentRules.check(documents.values())));
        return new ImportReport(
                documents.values().stream().map(EntryRef::of).collect(Collectors.toUnmodifiableSet()),
                List.copyOf(created.keySet()),
                List.copyOf(changed.keySet()),
                unchanged,
                skipped,
                warnings,
                UnusedValues.in(documents.values()),
                release);
    }

    /** The drafts that files may mean, by what they are called. */
    private Map<EntryRef, Drafts.State> current(Map<ContentFile, AuthoredDocument> documents) {
        var current = new HashMap<EntryRef, Drafts.State>();
        bySlug(documents)
                .forEach((type, slugs) -> Batches.of(slugs)
                        .forEach(batch -> drafts.named(type, batch, languages.standard())
                                .forEach(draft -> current.put(new EntryRef(type, draft.slug()), draft))));
        return current;
    }

    /** The drafts of entries that people have renamed or retired, by the slugs that files may know them by. */
    private Map<EntryRef, Drafts.State> taken(
            Map<ContentFile, AuthoredDocument> documents, Map<EntryRef, Drafts.State> current) {
        var taken = new HashMap<EntryRef, Drafts.State>();
        bySlug(documents)
                .forEach((type, slugs) -> Batches.of(slugs).forEach(batch -> {
                    var known = names.known(type, batch).stream()
                            .filter(name -> name.retired() || !current.containsKey(new EntryRef(type, name.slug())))
                            .toList();
                    var theirs =
                            drafts.of(known.stream().map(Names.Known::entry).toList(), languages.standard()).stream()
                                    .collect(Collectors.toMap(Drafts.State::entry, Function.identity()));
                    known.forEach(name -> taken.put(new EntryRef(type, name.slug()), theirs.get(name.entry())));
                }));
        return taken;
    }

    private static Map<EntryType, List<Slug>> bySlug(Map<ContentFile, AuthoredDocument> documents) {
        return documents.values().stream()
                .collect(Collectors.groupingBy(
                        AuthoredDocument::type, Collectors.mapping(AuthoredDocument::slug, Collectors.toList())));
    }

    private static void refuse(List<Mistake> mistakes, ContentFiles content) {
        if (!mistakes.isEmpty()) {
            throw refusal(mistakes, content);
        }
    }

    /** What was passed over may be the reason of what is missing. */
    private static ImportException refusal(List<Mistake> mistakes, ContentFiles content) {
        return new ImportException(FileFindings.sorted(
                Stream.concat(mistakes.stream(), content.passedOver().stream()).toList()));
    }
}
