package dev.waymark.publishing;

import dev.waymark.content.ContentView;
import dev.waymark.content.EntryRef;
import dev.waymark.content.Finding;
import dev.waymark.content.ReferenceRules;
import dev.waymark.content.Rule;
import dev.waymark.content.Rules;
import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.model.Relation;
import dev.waymark.model.Slug;
import dev.waymark.store.Links;
import dev.waymark.store.NameState;
import dev.waymark.store.Names;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Checks what a release is to publish against the rules of the content. */
@ApplicationScoped
class ReleaseCheck {
    /** What depends on all else that is public, and so on what has happened since a release was made. */
    private static final Set<Rule> OF_ALL =
            EnumSet.of(Rule.DANGLING_REFERENCE, Rule.SLUG_TAKEN, Rule.PREREQUISITE_CYCLE, Rule.BROADER_CYCLE);

    private final Names names;
    private final Links links;
    private final Languages languages;
    private final Cancellation cancellation;

    ReleaseCheck(Names names, Links links, Languages languages, Cancellation cancellation) {
        this.names = names;
        this.links = links;
        this.languages = languages;
        this.cancellation = cancellation;
    }

    /**
     * Returns what is wrong with documents that change.
     *
     * @param before what is public of them until then
     * @param content the documents, and all to which they refer
     * @throws CancelledException if the service ends meanwhile
     */
    List<Finding> changed(Map<Long, AuthoredDocument> documents, ContentView before, ContentView content) {
        var findings = new ArrayList<Finding>();
        documents.forEach((entry, document) -> {
            cancellation.check();
            findings.addAll(Rules.check(document));
        });
        documents.forEach((entry, document) -> {
            cancellation.check();
            translations(entry, document, content, findings);
        });
        var references = new ReferenceRules(documents, content);
        references.checkTargets();
        ReferenceRules.ACYCLIC.stream()
                .filter(relation -> gains(documents, before, relation))
                .forEach(relation -> {
                    var unchanged = new HashSet<>(references.targets(relation));
                    unchanged.removeAll(documents.keySet());
                    var onward = unchanged.isEmpty() ? List.<Links.Arrow>of() : links.onwardFrom(unchanged, relation);
                    references.checkCycles(relation, onward, this::slugsOf);
                });
        findings.addAll(references.findings());
        findings.addAll(slugs(documents));
        return findings;
    }

    /**
     * Returns the same of documents that were public together once: a rule that was made since warns of what it finds in them,
     * and keeps nobody from going back to them. What stands beside them, since its document of then was withdrawn, may not fit.
     */
    List<Finding> restored(Map<Long, AuthoredDocument> documents, ContentView before, ContentView content) {
        return changed(documents, before, content).stream()
                .map(finding -> OF_ALL.contains(finding.rule()) ? finding : finding.asWarning())
                .toList();
    }

    /** Whether any document refers to something to which it did not refer before: nothing else closes a circle. */
    private static boolean gains(Map<Long, AuthoredDocument> documents, ContentView before, Relation relation) {
        var added = before.missing(documents.keySet());
        return documents.entrySet().stream().anyMatch(each -> {
            var former =
                    added.contains(each.getKey()) ? Set.<EntryRef>of() : refs(before.document(each.getKey()), relation);
            return !former.containsAll(refs(each.getValue(), relation));
        });
    }

    private static Set<EntryRef> refs(AuthoredDocument document, Relation relation) {
        return document.edges().stream()
                .filter(edge -> edge.relation() == relation)
                .map(EntryRef::of)
                .collect(Collectors.toSet());
    }

    /** Returns what still refers to entries that are to be retired, beside documents that change. */
    List<Finding> retired(Collection<Long> retired, Set<Long> changed) {
        var gone = new HashSet<>(retired);
        gone.addAll(changed);
        var referrers = new TreeMap<Long, Set<Long>>();
        for (var batch : Batches.of(retired)) {
            links.arrowsTo(batch).stream()
                    .filter(arrow -> !gone.contains(arrow.source()))
                    .forEach(arrow -> referrers
                            .computeIfAbsent(arrow.target(), target -> new TreeSet<>())
                            .add(arrow.source()));
        }
        var named = new HashSet<>(referrers.keySet());
        referrers.values().forEach(named::addAll);
        var names = live(named);
        var findings = new ArrayList<Finding>();
        referrers.forEach((entry, some) -> findings.add(stillReferredTo(entry, some, names)));
        return findings;
    }

    private static Finding stillReferredTo(long entry, Set<Long> referrers, Map<Long, Names.Known> names) {
        var name = Objects.requireNonNull(names.get(entry));
        return new Finding(
                Rule.STILL_REFERRED_TO,
                name.type(),
                name.slug().value(),
                "",
                "still referred to by %s"
                        .formatted(referrers.stream()
                                .map(referrer -> Objects.requireNonNull(names.get(referrer)))
                                .map(referrer ->
                                        "%s %s".formatted(referrer.type().value(), referrer.slug()))
                                .sorted()
                                .collect(Collectors.joining(", "))));
    }

    private void translations(long entry, AuthoredDocument document, ContentView content, List<Finding> findings) {
        for (var language : languages.offered()) {
            for (var pointer : content.in(language, entry).orphaned()) {
                findings.add(new Finding(
                        Rule.ORPHANED_TRANSLATION,
                        document.type(),
                        document.slug().value(),
                        pointer,
                        "the translation into %s says something that the document does not".formatted(language)));
            }
        }
    }

    private List<Finding> slugs(Map<Long, AuthoredDocument> documents) {
        var findings = new ArrayList<Finding>();
        var entries = new HashMap<EntryType, Map<Slug, Long>>();
        documents.forEach((entry, document) -> entries.computeIfAbsent(document.type(), type -> new HashMap<>())
                .put(document.slug(), entry));
        entries.forEach((type, some) -> Batches.of(some.keySet())
                .forEach(batch -> names.known(type, batch).stream()
                        .filter(name -> !Objects.equals(name.entry(), some.get(name.slug())))
                        .forEach(name -> findings.add(new Finding(
                                Rule.SLUG_TAKEN,
                                type,
                                name.slug().value(),
                                "/slug",
                                "'%s' is or was the name of another entry; a slug is never given twice"
                                        .formatted(name.slug()))))));
        return findings;
    }

    private Map<Long, String> slugsOf(Collection<Long> entries) {
        var slugs = new HashMap<Long, String>();
        live(entries).forEach((entry, name) -> slugs.put(entry, name.slug().value()));
        return slugs;
    }

    /** Returns the names under which readers find those entries now. */
    private Map<Long, Names.Known> live(Collection<Long> entries) {
        var live = new HashMap<Long, Names.Known>();
        for (var batch : Batches.of(entries)) {
            names.of(batch).stream()
                    .filter(name -> name.state() == NameState.LIVE)
                    .forEach(name -> live.put(name.entry(), name));
        }
        return live;
    }
}
