package dev.waymark.authoring;

import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.EntryType;
import dev.waymark.model.Sha256;
import dev.waymark.model.Slug;
import dev.waymark.publishing.DocumentJson;
import dev.waymark.publishing.Finding;
import dev.waymark.publishing.Publisher;
import dev.waymark.publishing.RejectedException;
import dev.waymark.store.Drafts;
import dev.waymark.store.Names;
import dev.waymark.store.Releases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Brings content files in as drafts and publishes them, all or nothing. A file that is missing retires nothing. */
@ApplicationScoped
public class Import {
    private final DocumentJson json;
    private final Drafts drafts;
    private final Names names;
    private final Releases releases;
    private final Publisher publisher;

    Import(DocumentJson json, Drafts drafts, Names names, Releases releases, Publisher publisher) {
        this.json = json;
        this.drafts = drafts;
        this.names = names;
        this.releases = releases;
        this.publisher = publisher;
    }

    private record Key(EntryType type, Slug slug) {}

    /**
     * Imports a folder, or the shipped content.
     *
     * @param folder the folder, or null for the content that comes with the service
     * @param first whether to do nothing if something was published before
     * @return what was done, or nothing if nothing was to be done
     * @throws ImportException if anything is wrong with the files; nothing is imported
     */
    @Transactional
    public Optional<ImportReport> run(@Nullable Path folder, boolean first) {
        releases.begin(); // first of all, so that two nodes which start together import one after the other
        if (first && releases.newest().isPresent()) {
            return Optional.empty();
        }
        var content = folder == null ? ContentFiles.shipped() : ContentFiles.in(folder);
        var mistakes = new ArrayList<>(content.mistakes());
        var trees = new HashMap<Key, YamlTree>();
        var documents = new LinkedHashMap<ContentFile, AuthoredDocument>();
        for (var file : content.files()) {
            var tree = new YamlTree(file.name(), file.text());
            mistakes.addAll(tree.mistakes());
            if (tree.mistakes().isEmpty()) {
                read(file, tree, mistakes).ifPresent(document -> {
                    documents.put(file, document);
                    trees.put(new Key(file.type(), document.slug()), tree);
                });
            }
        }
        refuse(mistakes);
        try {
            return Optional.of(write(documents));
        } catch (RejectedException e) {
            throw new ImportException(sorted(e.findings().stream()
                    .map(finding -> mistake(finding, trees))
                    .toList()));
        }
    }

    private Optional<AuthoredDocument> read(ContentFile file, YamlTree tree, List<Mistake> mistakes) {
        var reading = json.read(file.type(), file.slug(), tree.root());
        for (var finding : reading.findings()) {
            mistakes.add(new Mistake(
                    file.name(), tree.line(finding.pointer()), place(finding) + finding.detail(), finding.allowed()));
        }
        var document = reading.document();
        if (document != null && !document.slug().value().equals(file.slug())) {
            mistakes.add(new Mistake(
                    file.name(), tree.line("/slug"), "the slug is not the file name", List.of(file.slug())));
        }
        return Optional.ofNullable(document);
    }

    private ImportReport write(Map<ContentFile, AuthoredDocument> documents) {
        var current = drafts.all("en").stream()
                .collect(Collectors.toMap(draft -> new Key(draft.type(), draft.slug()), draft -> draft));
        var taken = taken(documents.values(), current);
        var created = new ArrayList<String>();
        var changed = new ArrayList<String>();
        var skipped = new ArrayList<String>();
        var entries = new ArrayList<Long>();
        documents.forEach((file, document) -> {
            var text = json.text(document);
            var draft = current.get(new Key(file.type(), document.slug()));
            var theirs = taken.get(new Key(file.type(), document.slug()));
            if (theirs != null) {
                if (!Sha256.of(text).equals(theirs.imported())) {
                    skipped.add(file.name());
                }
            } else if (draft == null) {
                entries.add(drafts.write(null, file.type(), document.slug(), "en", text, Sha256.of(text)));
                created.add(file.name());
            } else if (draft.document().equals(text)) {
                entries.add(draft.entry());
            } else if (draft.edited()) {
                if (!Sha256.of(text).equals(draft.imported())) {
                    skipped.add(file.name());
                }
            } else {
                entries.add(drafts.write(
                        draft.entry(), file.type(), document.slug(), draft.locale(), text, Sha256.of(text)));
                changed.add(file.name());
            }
        });
        var release = entries.isEmpty()
                ? OptionalInt.empty()
                : publisher.publish(entries, "import", "Imported from content files");
        int unchanged = documents.size() - created.size() - changed.size() - skipped.size();
        return new ImportReport(created, changed, unchanged, skipped, release);
    }

    /** The drafts of entries that people have renamed or retired, by the slugs that files may know them by. */
    private Map<Key, Drafts.Current> taken(Collection<AuthoredDocument> documents, Map<Key, Drafts.Current> current) {
        var slugs = documents.stream()
                .collect(Collectors.groupingBy(
                        AuthoredDocument::type, Collectors.mapping(AuthoredDocument::slug, Collectors.toSet())));
        var taken = new HashMap<Key, Drafts.Current>();
        slugs.forEach((type, some) -> names.known(type, some).stream()
                .filter(name -> name.retired() || !current.containsKey(new Key(type, name.slug())))
                .forEach(name -> current.values().stream()
                        .filter(draft -> draft.entry() == name.entry())
                        .forEach(draft -> taken.put(new Key(type, name.slug()), draft))));
        return taken;
    }

    private static Mistake mistake(Finding finding, Map<Key, YamlTree> trees) {
        var file = "%s/%s.yaml".formatted(finding.type().value(), finding.slug());
        var tree = trees.get(new Key(finding.type(), new Slug(finding.slug())));
        return new Mistake(
                file,
                tree == null ? 1 : tree.line(finding.pointer()),
                place(finding) + finding.detail(),
                finding.allowed());
    }

    private static String place(Finding finding) {
        return finding.pointer().isEmpty() ? "" : finding.pointer() + ": ";
    }

    private static void refuse(List<Mistake> mistakes) {
        if (!mistakes.isEmpty()) {
            throw new ImportException(sorted(mistakes));
        }
    }

    private static List<Mistake> sorted(List<Mistake> mistakes) {
        return mistakes.stream()
                .sorted(Comparator.comparing(Mistake::file).thenComparingInt(Mistake::line))
                .toList();
    }
}
