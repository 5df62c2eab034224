package dev.waymark.publishing;

import static java.util.stream.Collectors.groupingBy;

import dev.waymark.content.ContentView;
import dev.waymark.content.DocumentJson;
import dev.waymark.content.EntryRef;
import dev.waymark.content.Finding;
import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.model.Relation;
import dev.waymark.rendering.Renderer;
import dev.waymark.store.Drafts;
import dev.waymark.store.Links;
import dev.waymark.store.Names;
import dev.waymark.store.Publications;
import dev.waymark.store.Releases.Rendering;
import dev.waymark.store.Revisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Decides what a release changes: loads by sets, decides in memory, writes nothing. */
@ApplicationScoped
class ReleasePlanner {
    private final Publications publications;
    private final Revisions revisions;
    private final Names names;
    private final Links links;
    private final AffectedEntries affected;
    private final PublishedContent published;
    private final ReleaseChanges changes;
    private final ReleaseCheck check;
    private final ReleaseWarnings warnings;
    private final DocumentJson json;
    private final Languages languages;
    private final Cancellation cancellation;

    ReleasePlanner(
            Publications publications,
            Revisions revisions,
            Names names,
            Links links,
            AffectedEntries affected,
            PublishedContent published,
            ReleaseChanges changes,
            ReleaseCheck check,
            ReleaseWarnings warnings,
            DocumentJson json,
            Languages languages,
            Cancellation cancellation) {
        this.publications = publications;
        this.revisions = revisions;
        this.names = names;
        this.links = links;
        this.affected = affected;
        this.published = published;
        this.changes = changes;
        this.check = check;
        this.warnings = warnings;
        this.json = json;
        this.languages = languages;
        this.cancellation = cancellation;
    }

    /** @throws CancelledException if the service ends meanwhile */
    ReleasePlan plan(ReleaseRequest request) {
        var retired = Set.copyOf(request.retired());
        var former = load(request, publications::current, Publications.Public::entry);
        var before = new ContentView(languages, json);
        former.values().forEach(documents -> {
            cancellation.check();
            published.addAll(before, documents);
        });
        var content = new ContentView(languages, json);
        var documents = documents(request, former, content);
        published.addTargets(
                content,
                documents.values().stream()
                        .flatMap(document -> document.edges().stream())
                        .map(EntryRef::of)
                        .toList(),
                name -> !retired.contains(name.entry()) && (!name.retired() || documents.containsKey(name.entry())));

        var differences = changes.of(request, documents, before, content);
        var findings = new ArrayList<Finding>(
                request.restores()
                        ? check.restored(documents, before, content)
                        : check.changed(documents, before, content));
        findings.addAll(check.retired(retired, documents.keySet()));
        if (findings.stream().anyMatch(Finding::error)) {
            return ReleasePlan.refused(content, differences, findings);
        }
        var namePlan = names(request, documents);
        var current = load(request, links::current, link -> link.reference().source());
        var linkPlan = links(request, documents, content, current);
        findings.addAll(warnings.of(documents, before, content, retired, linkPlan.left(), current));
        var newest = newest(request);
        var next = request.documents().stream().map(text -> next(text, newest)).toList();
        return new ReleasePlan(
                content,
                differences,
                findings,
                next.stream().filter(wanted -> isNew(wanted, newest)).toList(),
                next,
                ended(request, former),
                namePlan.begun(),
                namePlan.ended(),
                linkPlan.begun(),
                linkPlan.ended(),
                retired,
                affected.of(documents.keySet(), related(current), before, content, retired));
    }

    ReleasePlan renderAnew() {
        return ReleasePlan.rendering(new ContentView(languages, json), names.published());
    }

    /** Tells how this version of the code renders what it renders. */
    Rendering rendering() {
        return new Rendering(Renderer.VERSION, languages.offered());
    }

    private <T> Map<Long, List<T>> load(
            ReleaseRequest request, Function<Collection<Long>, List<T>> query, Function<T, Long> entry) {
        var entries = new TreeSet<>(request.entries());
        entries.addAll(request.retired());
        var found = new HashMap<Long, List<T>>();
        cancellation.inBatches(
                entries, batch -> found.putAll(query.apply(batch).stream().collect(groupingBy(entry))));
        return found;
    }

    /** Puts the changed documents into the view, each with what stays public of it in other languages. */
    private Map<Long, AuthoredDocument> documents(
            ReleaseRequest request, Map<Long, List<Publications.Public>> former, ContentView content) {
        var retired = Set.copyOf(request.retired());
        var texts = new TreeMap<Long, Texts>();
        former.values().stream()
                .flatMap(List::stream)
                .filter(document -> !retired.contains(document.entry()))
                .forEach(document -> texts.computeIfAbsent(document.entry(), entry -> new Texts(document.type()))
                        .languages
                        .put(document.locale(), document.document()));
        request.documents()
                .forEach(text -> texts.computeIfAbsent(text.entry(), entry -> new Texts(text.type()))
                        .languages
                        .put(text.locale(), text.text()));
        var documents = new TreeMap<Long, AuthoredDocument>();
        texts.forEach((entry, some) -> {
            cancellation.check();
            var text = some.languages.remove(languages.standard());
            if (text == null) {
                throw new IllegalStateException("entry %s is to be published only in translation".formatted(entry));
            }
            var document = json.stored(some.type, text);
            documents.put(entry, document);
            content.put(entry, document, some.languages);
        });
        return documents;
    }

    private static final class Texts {
        private final EntryType type;
        private final Map<String, String> languages = new HashMap<>();

        Texts(EntryType type) {
            this.type = type;
        }
    }

    private NamePlan names(ReleaseRequest request, Map<Long, AuthoredDocument> documents) {
        var known = load(request, names::of, Names.Known::entry);
        var plan = new NamePlan();
        documents.forEach((entry, document) -> plan.publish(entry, document, known.getOrDefault(entry, List.of())));
        request.retirements()
                .forEach(retirement -> plan.retire(
                        retirement.entry(),
                        retirement.replacedBy(),
                        known.getOrDefault(retirement.entry(), List.of())));
        return plan;
    }

    private LinkPlan links(
            ReleaseRequest request,
            Map<Long, AuthoredDocument> documents,
            ContentView content,
            Map<Long, List<Links.Current>> current) {
        var plan = new LinkPlan(content, json, languages);
        documents.forEach((entry, document) -> {
            cancellation.check();
            plan.publish(entry, document, current.getOrDefault(entry, List.of()));
        });
        request.retired().forEach(entry -> plan.retire(current.getOrDefault(entry, List.of())));
        return plan;
    }

    /** The entries that others name as related. */
    private static List<Long> related(Map<Long, List<Links.Current>> links) {
        return links.values().stream()
                .flatMap(List::stream)
                .map(Links.Current::reference)
                .filter(link -> link.relation() == Relation.RELATED)
                .map(Links.Outgoing::target)
                .toList();
    }

    private Map<Publications.Key, Revisions.Newest> newest(ReleaseRequest request) {
        var newest = new HashMap<Publications.Key, Revisions.Newest>();
        load(request, revisions::newest, Revisions.Newest::entry)
                .values()
                .forEach(some -> some.forEach(
                        revision -> newest.put(new Publications.Key(revision.entry(), revision.locale()), revision)));
        return newest;
    }

    /** The revision under which a text is published: the newest one if that says the same, or else one more. */
    private static Revisions.Wanted next(Drafts.Text text, Map<Publications.Key, Revisions.Newest> newest) {
        var last = newest.get(new Publications.Key(text.entry(), text.locale()));
        int number = last == null ? 1 : last.sha256().equals(text.sha256()) ? last.number() : last.number() + 1;
        return new Revisions.Wanted(text.entry(), text.locale(), number, text.text(), text.sha256());
    }

    private static boolean isNew(Revisions.Wanted wanted, Map<Publications.Key, Revisions.Newest> newest) {
        var last = newest.get(new Publications.Key(wanted.entry(), wanted.locale()));
        return last == null || last.number() < wanted.number();
    }

    private static List<Publications.Key> ended(ReleaseRequest request, Map<Long, List<Publications.Public>> former) {
        var replaced = new HashSet<Publications.Key>();
        request.documents().forEach(text -> replaced.add(new Publications.Key(text.entry(), text.locale())));
        var retired = Set.copyOf(request.retired());
        return former.values().stream()
                .flatMap(List::stream)
                .map(document -> new Publications.Key(document.entry(), document.locale()))
                .filter(key -> replaced.contains(key) || retired.contains(key.entry()))
                .toList();
    }
}
